import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { createLog, NestLog, readConfig } from '#libs/platform';
import { MailWorkerModule } from './mail-worker.module.ts';

const config = readConfig();
const log = createLog('mail-worker', config.logLevel);
const app = await NestFactory.createApplicationContext(MailWorkerModule.forRoot(config), {
  logger: new NestLog(log),
  abortOnError: false,
});
app.enableShutdownHooks();
log.info('the mail worker works');
