import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import supertest from 'supertest';
import { createLog, readConfig } from '#libs/platform';
import { createPortal } from '../../apps/portal/src/http/create-portal.ts';
import { PortalModule } from '../../apps/portal/src/portal.module.ts';
import { TestClock } from './clock.ts';
import { openDatabase, type TestDatabase } from './database.ts';

export interface Sent {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE' | 'PATCH';
  url: string;
  headers?: Record<string, string>;
  /** An object goes as JSON. */
  payload?: object | string | Buffer;
}

export interface Answer {
  statusCode: number;
  headers: Record<string, string>;
  text: string;
  // biome-ignore lint/suspicious/noExplicitAny: a test says by its expectations what it expects
  json(): any;
}

export interface TestPortal {
  app: NestFastifyApplication;
  url: string;
  /** One request over HTTP; redirects are not followed. */
  send(sent: Sent): Promise<Answer>;
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
  const app = await createPortal(PortalModule.forRoot(config, clock), config, createLog('test', 'silent'));
  await app.listen(0, '127.0.0.1');
  const at = await app.getUrl();
  return {
    app,
    url: at,
    send: sent => send(at, sent),
    db,
    clock,
    close: async () => {
      await app.close();
      await close();
    },
  };
}

async function send(at: string, { method, url, headers = {}, payload }: Sent): Promise<Answer> {
  const agent = supertest(at);
  const verb = method.toLowerCase() as 'get' | 'post' | 'put' | 'delete' | 'patch';
  const request = agent[verb](url).set(headers).redirects(0);
  const { status, headers: answered, text } = await (payload === undefined ? request : request.send(payload));
  return { statusCode: status, headers: answered, text: text ?? '', json: () => JSON.parse(text) };
}
