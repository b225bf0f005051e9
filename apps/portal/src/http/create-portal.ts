import { randomUUID } from 'node:crypto';
import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import files from '@fastify/static';
import type { DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Logger } from 'pino';
import { type Config, NestLog } from '#libs/platform';
import { assetsFolder } from './assets.ts';
import { describeApi } from './openapi.ts';
import { logRequests } from './request-log.ts';
import { takeMessages, takeSpreadsheets, uploadLimit } from './upload.ts';
import { askForWholeBodies } from './whole-body.ts';

/**
 * Builds the portal, ready to listen.
 * @param module the portal's root module, with the same settings
 */
export async function createPortal(
  module: DynamicModule,
  config: Config,
  log: Logger,
): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    genReqId: () => randomUUID(),
    trustProxy: config.trustProxy,
    bodyLimit: 1024 * 1024,
    routerOptions: { maxParamLength: 200 },
  } as never);
  const app = await NestFactory.create<NestFastifyApplication>(module, adapter, {
    logger: new NestLog(log),
    abortOnError: false,
  });
  logRequests(app.getHttpAdapter().getInstance() as never, log);
  await app.register(helmet as never, policy(config) as never);
  await app.register(cookie as never);
  await app.register(compress as never, { threshold: 1024, encodings: ['br', 'gzip'] } as never);
  await app.register(
    multipart as never,
    { limits: { fileSize: uploadLimit, files: 1, fields: 50 } } as never,
  );
  await app.register(
    files as never,
    {
      root: assetsFolder,
      prefix: '/assets/',
      immutable: true,
      maxAge: '365d',
      index: false,
    } as never,
  );
  takeMessages(app.getHttpAdapter().getInstance() as never);
  takeSpreadsheets(app.getHttpAdapter().getInstance() as never);
  askForWholeBodies(app.getHttpAdapter().getInstance() as never);
  describeApi(app);
  app.enableShutdownHooks();
  return app;
}

/** Nothing inline, nothing from elsewhere: the strictest policy a server-rendered page can have. */
function policy({ publicUrl }: Config) {
  const https = publicUrl.startsWith('https:');
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        baseUri: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        formAction: ["'self'"],
        frameSrc: ["'self'"],
        frameAncestors: ["'none'"],
        manifestSrc: ["'self'"],
        ...(https ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    hsts: https,
    referrerPolicy: { policy: 'same-origin' },
  };
}
