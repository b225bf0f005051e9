import 'reflect-metadata';
import { createLog, readConfig } from '#libs/platform';
import { createPortal } from './http/create-portal.ts';
import { PortalModule } from './portal.module.ts';

const config = readConfig();
const log = createLog('portal', config.logLevel);
const app = await createPortal(PortalModule.forRoot(config), config, log);
await app.listen(config.port, config.host);
log.info({ port: config.port }, 'the portal listens');
