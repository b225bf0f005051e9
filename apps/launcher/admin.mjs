import './node-version.mjs';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const { runningIn } = await import('./data/claim.mjs');
const { secretOf } = await import('./data/secret.mjs');
const { root } = await import('./root.mjs');
const { sayAside, Trouble, wordsOf } = await import('./say.mjs');
const { readSettings } = await import('./start/settings.mjs');

const program = join(root, 'dist', 'apps', 'portal', 'src', 'admin.js');

/** Completes the environment as `npm start` does; private servers are those of the house that runs now. */
function complete() {
  const { data } = readSettings();
  const running = existsSync(data) ? runningIn(data) : undefined;
  const databaseUrl = process.env.DATABASE_URL || running?.databaseUrl;
  const redisUrl = process.env.REDIS_URL || running?.redisUrl;
  if (!databaseUrl || !redisUrl || !existsSync(program)) {
    throw new Trouble('Start Know-Who first, with `npm start`: this needs its database.');
  }
  Object.assign(process.env, { DATABASE_URL: databaseUrl, REDIS_URL: redisUrl });
  if (running?.url) process.env.PUBLIC_URL ||= running.url;
  process.env.SECRET ||= secretOf(data);
  // It sends nothing itself, so any port of a mailbox will do.
  if (!process.env.SMTP_URL) process.env.DEV_MAILBOX_SMTP_PORT ||= '0';
}

try {
  complete();
} catch (error) {
  sayAside(wordsOf(error));
  process.exit(1);
}
await import(pathToFileURL(program).href);
