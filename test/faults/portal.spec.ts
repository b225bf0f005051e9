import { createServer } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Role } from '#libs/accounts';
import { type DemoAccounts, loadDemo } from '../../apps/portal/src/demo/load-demo.ts';
import { AppProcess } from '../support/app-process.ts';
import { openDatabase, type TestDatabase } from '../support/database.ts';
import { TcpProxy } from '../support/tcp-proxy.ts';
import { until } from '../support/until.ts';

// Real: MariaDB, Redis, the portal as a process. A proxy stands before each server, to take it away.
describe('the portal', () => {
  let test: TestDatabase;
  let database: TcpProxy;
  let redis: TcpProxy;
  let portal: AppProcess | null = null;
  let at = '';
  let accounts: DemoAccounts;

  const start = async () => {
    const port = await freePort();
    at = `http://127.0.0.1:${port}`;
    portal = AppProcess.start('portal', { databaseUrl: database.url, redisUrl: redis.url, port });
  };
  /** @returns null while nobody listens */
  const ask = (path: string, init: RequestInit = {}) =>
    fetch(at + path, { ...init, redirect: 'manual' }).catch(() => null);
  const as = (role: Role, path: string, method = 'GET') =>
    ask(path, { method, headers: { authorization: `Bearer ${accounts[role].apiToken}` } });
  // biome-ignore lint/suspicious/noExplicitAny: a test says by its expectations what it expects
  const json = async (answer: Promise<Response | null>): Promise<any> => (await answer)?.json();
  const students = () => as('school-coordinator', '/api/students');
  const is = (path: string, status: number) => async () => (await ask(path))?.status === status;

  beforeAll(async () => {
    test = await openDatabase();
    accounts = (await loadDemo(test.db, new Date())) as DemoAccounts;
    database = await TcpProxy.before(test.url);
    redis = await TcpProxy.before(process.env.TEST_REDIS_URL!);
  });
  afterEach(async () => {
    await portal?.end('SIGKILL');
    database.restore();
    redis.restore();
  });
  afterAll(async () => {
    await Promise.all([database?.close(), redis?.close()]);
    await test?.close();
  });

  it('waits at its start for a database that is away, says so, and then works', async () => {
    database.cut();
    await start();
    await until(() => portal!.log.includes('The database does not answer yet'));
    expect(await ask('/health/live')).toBeNull();
    database.restore();
    await until(is('/health/ready', 200));
  });

  it('starts without Redis, says so, and finds it by itself when it is there', async () => {
    redis.cut();
    await start();
    await until(is('/health/ready', 200));
    expect(await json(ask('/health/ready'))).toMatchObject({ redis: 'away' });
    expect(portal!.log).toContain('Redis does not answer');
    redis.restore();
    await until(async () => (await json(ask('/health/ready'))).redis === 'up');
  });

  it('answers 503 with a page, or with problem details, while the database is away, and recovers by itself', async () => {
    await start();
    await until(is('/health/ready', 200));
    expect((await students())?.status).toBe(200);
    database.cut();
    const form = new URLSearchParams({ email: 'a@b.example', password: 'x' });
    const page = await ask('/sign-in', { method: 'POST', body: form });
    expect([page?.status, page?.headers.get('retry-after')]).toEqual([503, '5']);
    expect(await page?.text()).toContain('<main');
    const problem = await students();
    expect([problem?.status, problem?.headers.get('content-type')]).toEqual([
      503,
      expect.stringContaining('application/problem+json'),
    ]);
    expect(await problem?.json()).toMatchObject({ status: 503, errors: [] });
    expect((await ask('/health/ready'))?.status).toBe(503);
    expect((await ask('/health/live'))?.status).toBe(200);
    database.restore();
    await until(async () => (await students())?.status === 200);
  });

  it('has a run done while Redis is away: the worker’s sweep finds it', async () => {
    await start();
    await until(is('/health/ready', 200));
    redis.cut();
    const [{ id: cohortId }] = await test.db.query('select id from cohorts');
    const { id: runId } = await json(as('hr-coordinator', `/api/cohorts/${cohortId}/runs`, 'POST'));
    const worker = AppProcess.start('matching-worker', { databaseUrl: test.url, redisUrl: redis.url });
    await until(async () => (await json(as('hr-coordinator', `/api/runs/${runId}`))).state === 'done');
    await worker.end('SIGKILL');
  });
});

function freePort(): Promise<number> {
  return new Promise(resolve => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}
