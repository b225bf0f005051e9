import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { createLog, NestLog, readConfig } from '#libs/platform';
import { MatchingWorkerModule } from './matching-worker.module.ts';

const config = readConfig();
const log = createLog('matching-worker', config.logLevel);
const app = await NestFactory.createApplicationContext(MatchingWorkerModule.forRoot(config), {
  logger: new NestLog(log),
  abortOnError: false,
});
app.enableShutdownHooks();
log.info('the matching worker works');
