import '../node-version.mjs';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';

const { live } = await import('../processes/live.mjs');
const { build } = await import('../build/build.mjs');
const { throwAwayServers } = await import('../checks/throw-away.mjs');
const { root } = await import('../root.mjs');
const { say } = await import('../say.mjs');

const many = 5_000;
const singles = 200;
const rounds = 3;

const dist = (/** @type {string[]} */ ...path) => import(pathToFileURL(join(root, 'dist', ...path)).href);

/** The mail server's end: what came, and when. */
class Sink {
  /** @type {Map<string, number>} Message-ID's left part → when it was taken, milliseconds */
  taken = new Map();
  doubles = 0;
  port = 0;

  async start() {
    this.thread = new Worker(new URL('./sink.mjs', import.meta.url));
    this.thread.unref();
    await new Promise(resolve => {
      this.thread?.on('message', ({ port, id, at }) => {
        if (port) this.port = port;
        if (port) return resolve(undefined);
        if (this.taken.has(id)) this.doubles++;
        this.taken.set(id, at);
      });
    });
    return this;
  }

  get url() {
    return `smtp://127.0.0.1:${this.port}`;
  }
}

const now = () => performance.timeOrigin + performance.now();
const median = (/** @type {number[]} */ of) => of.sort((a, b) => a - b)[of.length >> 1] ?? 0;
const share = (/** @type {number[]} */ of, /** @type {number} */ part) =>
  of.sort((a, b) => a - b)[Math.min(of.length - 1, Math.floor(of.length * part))] ?? 0;

/** @param {import('../processes/lifetime.mjs').Lifetime} lifetime */
async function bench(lifetime) {
  await build(root, { onStart: () => say('Building ...') });
  const { databaseUrl, redisUrl } = await throwAwayServers(lifetime, say, { durable: true });
  const sink = await new Sink().start();
  const url = Object.assign(new URL(databaseUrl), { pathname: '/know_who' }).toString();
  const env = {
    ...{ DATABASE_URL: url, REDIS_URL: redisUrl, SMTP_URL: sink.url, LOG_LEVEL: 'warn' },
    ...{ SECRET: 'x'.repeat(32), MAIL_QUIET_HOURS: 'off', NODE_ENV: 'production' },
  };
  const { db, outbox, close } = await open(url, redisUrl);
  /** @type {import('../processes/running.mjs').Running[]} */
  const workers = [];
  const start = () =>
    workers.push(
      lifetime.start(process.execPath, [join(root, 'dist/apps/mail-worker/src/main.js')], {
        name: `mail-worker-${workers.length + 1}`,
        env: { ...process.env, ...env },
      }),
    );
  start();
  await send(db, outbox, sink, 500);

  const one = [];
  for (let round = 0; round < rounds; round++) one.push(await send(db, outbox, sink, many));
  const idle = await singly(db, outbox, sink);
  start();
  await send(db, outbox, sink, 1_000);
  const two = [];
  for (let round = 0; round < rounds; round++) two.push(await send(db, outbox, sink, many));
  // All copies there were, before the dialogues that send one message again and again.
  const { doubles } = sink;
  const limit = await dialogues(sink);

  say('');
  say(
    `${many} emails at once, medians of ${rounds}, into a mail server on this machine that takes all at once:`,
  );
  say(`  one worker              ${Math.round(median(one))} a second`);
  say(`  two workers             ${Math.round(median(two))} a second, ${doubles} doubles`);
  say(
    `  the SMTP dialogue alone ${Math.round(limit)} a second, as many connections at once, nothing written down`,
  );
  say(`${singles} emails one by one, from the commit to the mail server's yes:`);
  say(`  median ${Math.round(median(idle))} ms, p95 ${Math.round(share(idle, 0.95))} ms`);
  await Promise.all(workers.map(worker => worker.stop()));
  await close();
  return doubles === 0 ? 0 : 1;
}

/** @param {string} url @param {string} redisUrl */
async function open(url, redisUrl) {
  const { DataSource } = await import('typeorm');
  const { Queue } = await import('bullmq');
  const { Redis } = await import('ioredis');
  const { dataSourceOptions, kindOfDatabase } = await dist('libs/platform/src/index.js');
  const { entities, migrations } = await dist('apps/portal/src/schema.js');
  const { Outbox } = await dist('libs/mail/src/index.js');
  const db = new DataSource(dataSourceOptions(url, await kindOfDatabase(url), { entities, migrations }));
  await db.initialize();
  await db.runMigrations();
  const connection = new Redis(redisUrl, { maxRetriesPerRequest: null });
  const queue = new Queue('outbox', { connection });
  const close = async () => {
    await queue.close();
    connection.disconnect();
    await db.destroy();
  };
  return { db, outbox: new Outbox(queue), close };
}

const email = (/** @type {string} */ event) => ({
  ...{ email: 'proposals-ready', event, organisationId: null },
  to: { address: `${event}@acme.example`, name: 'Maya Chen', locale: 'en', zone: 'America/Chicago' },
  props: { name: 'Maya Chen', cohort: 'Spring 2027', count: 3, link: 'https://know-who.example/proposals' },
});

/**
 * @param {import('typeorm').DataSource} db @param {any} outbox @param {Sink} sink @param {number} count
 * @returns {Promise<number>} how many a second, from the commit to the last one taken
 */
async function send(db, outbox, sink, count) {
  sink.taken.clear();
  await db.transaction(async tx => {
    for (let left = count; left > 0; left -= 500)
      await outbox.owe(tx, ...Array.from({ length: Math.min(500, left) }, () => email(randomUUID())));
  });
  const began = now();
  await outbox.wake();
  while (sink.taken.size < count) await pause(20);
  await pause(300);
  return (count * 1_000) / (Math.max(...sink.taken.values()) - began);
}

/** @param {import('typeorm').DataSource} db @param {any} outbox @param {Sink} sink @returns {Promise<number[]>} milliseconds */
async function singly(db, outbox, sink) {
  const times = [];
  for (let turn = 0; turn < singles; turn++) {
    sink.taken.clear();
    await db.transaction(tx => outbox.owe(tx, email(randomUUID())));
    const began = now();
    await outbox.wake();
    while (sink.taken.size === 0) await pause(1);
    times.push(Math.max(...sink.taken.values()) - began);
    await pause(20);
  }
  return times;
}

/** What is left when nothing is written down: the same messages, the same number of connections. @param {Sink} sink */
async function dialogues(sink) {
  const { SmtpTransport, abreast } = await dist('libs/mail/src/index.js');
  const transport = new SmtpTransport(sink.url);
  const message = Buffer.from(`Message-ID: <x@y>\r\n\r\n${'x'.repeat(9_000)}\r\n`);
  const began = now();
  let left = many;
  const lane = async () => {
    while (left-- > 0)
      await transport.deliver({ from: 'a@b.example', to: 'c@d.example', message, mayGo: async () => true });
  };
  await Promise.all(Array.from({ length: abreast }, lane));
  transport.close();
  return (many * 1_000) / (now() - began);
}

await live(bench);
