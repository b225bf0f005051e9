import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { freePort } from '../../apps/launcher/processes/ports.mjs';
import { AppProcess } from '../support/app-process.ts';
import { openDatabase, type TestDatabase } from '../support/database.ts';
import { letWaitsEnd, onlyRow, owe, plainEmail, rows } from '../support/mail.ts';
import { type Phase, ScriptedSmtpServer } from '../support/smtp-server.ts';
import { TcpProxy } from '../support/tcp-proxy.ts';
import { until } from '../support/until.ts';

const nowhere = 'redis://127.0.0.1:1';

// Real: MariaDB, the mail worker as a process, SMTP over sockets. Redis is away where not said otherwise.
describe('the mail worker', () => {
  let test: TestDatabase;
  let server: ScriptedSmtpServer;
  let workers: AppProcess[] = [];

  const start = ({ databaseUrl = test.url, redisUrl = nowhere } = {}) => {
    const worker = AppProcess.start('mail-worker', { databaseUrl, redisUrl, smtpUrl: server.url });
    workers.push(worker);
    return worker;
  };
  const allAre = async (state: string) => (await rows(test.db)).every(row => row.state === state);

  beforeAll(async () => {
    test = await openDatabase();
  });
  beforeEach(async () => {
    await test.db.query('delete from outbox_emails');
  });
  afterEach(async () => {
    await Promise.all(workers.map(worker => worker.end('SIGKILL')));
    workers = [];
    await server.stop();
  });
  afterAll(() => test.close());

  it('finds by itself, while Redis is away, what no job told of, and says nothing of people in its log', async () => {
    server = await ScriptedSmtpServer.start();
    const worker = start();
    await owe(test.db, plainEmail());
    await until(() => allAre('sent'));
    expect(server.taken).toHaveLength(1);
    expect(worker.log).toContain('proposals-ready');
    expect(worker.log).not.toMatch(/maya/i);
  });

  it('killed in any phase of the dialogue, is followed by one that sends all that is left, each once', async () => {
    const phases: Phase[] = ['greeting', 'mail', 'rcpt', 'data', 'dot'];
    server = await ScriptedSmtpServer.start((_, connection) => ({ [phases[connection] as Phase]: 'hang' }));
    await owe(test.db, ...phases.map(phase => plainEmail(`${phase}@acme.example`)));
    const first = start();
    await until(() => server.hung.length === phases.length);
    await first.end('SIGKILL');
    server.follow({});
    start();
    await until(async () => (await rows(test.db)).every(row => ['sent', 'unknown'].includes(row.state)));
    const [unknown, ...more] = (await rows(test.db)).filter(row => row.state === 'unknown');
    expect(more).toEqual([]);
    expect(unknown).toMatchObject({ problem: 'worker-lost', unknowns: 1 });
    await letWaitsEnd(test.db);
    await until(() => allAre('sent'));
    const times = (id: string) => server.taken.filter(message => message.includes(id)).length;
    for (const row of await rows(test.db))
      expect([row.toAddress, times(row.id)]).toEqual([row.toAddress, 1 + row.unknowns]);
  });

  it('tells that mail moves, and to Prometheus how much, without a name', async () => {
    server = await ScriptedSmtpServer.start();
    const port = await freePort();
    const redisUrl = process.env.TEST_REDIS_URL as string;
    const more = { WORKER_PORT: String(port), HOST: '127.0.0.1' };
    workers.push(
      AppProcess.start('mail-worker', { databaseUrl: test.url, redisUrl, smtpUrl: server.url, more }),
    );
    const ask = (path: string) => fetch(`http://127.0.0.1:${port}${path}`).catch(() => undefined);
    await owe(test.db, plainEmail());
    await until(async () => (await ask('/health/ready'))?.status === 200);
    await until(() => allAre('sent'));
    const metrics = (await (await ask('/metrics'))?.text()) ?? '';
    expect(metrics).toContain('know_who_mail_deliveries_total{email="proposals-ready",outcome="sent"} 1');
    expect(metrics).toContain('know_who_outbox_emails{state="sent"} 1');
    expect(metrics).toMatch(/know_who_mail_canary_age_seconds \d/);
    expect(metrics).not.toMatch(/maya/i);
    expect((await ask('/health/live'))?.status).toBe(200);
    // As if nothing had come through for more than a minute.
    await test.db.query('update mail_canaries set sent_at = timestampadd(second, -90, sent_at)');
    const late = await ask('/health/ready');
    expect(late?.status).toBe(503);
    expect(await late?.json()).toMatchObject({ status: 'mail stands still' });
  });

  it('tells that mail stands still while Redis is away, though emails still find their way', async () => {
    server = await ScriptedSmtpServer.start();
    const port = await freePort();
    const more = { WORKER_PORT: String(port), HOST: '127.0.0.1' };
    await test.db.query('delete from mail_canaries');
    workers.push(
      AppProcess.start('mail-worker', {
        databaseUrl: test.url,
        redisUrl: nowhere,
        smtpUrl: server.url,
        more,
      }),
    );
    await owe(test.db, plainEmail());
    await until(() => allAre('sent'));
    const answer = await fetch(`http://127.0.0.1:${port}/health/ready`);
    expect([answer.status, await answer.json()]).toEqual([
      503,
      { status: 'mail stands still', canaryAge: null },
    ]);
  });

  it('asked to stop, ends the delivery it has begun', async () => {
    server = await ScriptedSmtpServer.start({ dot: 'hang' });
    await owe(test.db, plainEmail());
    const worker = start({ redisUrl: process.env.TEST_REDIS_URL });
    await until(() => server.hung.length === 1);
    const ended = worker.end('SIGTERM');
    server.release();
    await ended;
    expect((await onlyRow(test.db)).state).toBe('sent');
    expect(server.taken).toHaveLength(1);
  });

  it('remembers over a database that went away that an email was sent', async () => {
    const proxy = await TcpProxy.before(test.url);
    server = await ScriptedSmtpServer.start({ dot: 'hang' });
    await owe(test.db, plainEmail());
    start({ databaseUrl: proxy.url });
    await until(() => server.hung.length === 1);
    proxy.cut();
    server.release();
    server.follow({});
    await new Promise(resolve => setTimeout(resolve, 1_000));
    expect((await onlyRow(test.db)).state).toBe('leased');
    proxy.restore();
    await until(() => allAre('sent'));
    expect(server.taken).toHaveLength(1);
    await proxy.close();
  });
});
