import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createLog, readConfig } from '#libs/platform';
import { createPortal } from '../../apps/portal/src/http/create-portal.ts';
import { PortalModule } from '../../apps/portal/src/portal.module.ts';
import { TestClock } from './clock.ts';
import { openDatabase, type TestDatabase } from './database.ts';

export interface TestPortal {
  app: NestFastifyApplication;
  db: TestDatabase['db'];
  clock: TestClock;
  close(): Promise<void>;
}

/** The whole portal on a database of its own. Real: MariaDB and Redis. Mail stays in the outbox. */
export async function openPortal(settings: Record<string, string> = {}): Promise<TestPortal> {
  const { db, url, close } = await openDatabase();
  const clock = new TestClock();
  const config = readConfig({
    DATABASE_URL: url,
    REDIS_URL: process.env.TEST_REDIS_URL,
    SECRET: 'a secret for tests, thirty-two characters',
    SMTP_URL: 'smtp://127.0.0.1:1',
    LOG_LEVEL: 'silent',
    ...settings,
  });
  const app = await createPortal(PortalModule.forRoot(config, clock), createLog('test', 'silent'));
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return {
    app,
    db,
    clock,
    close: async () => {
      await app.close();
      await close();
    },
  };
}
