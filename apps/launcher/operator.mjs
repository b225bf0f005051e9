import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { runningIn } from './data/claim.mjs';
import { secretOf } from './data/secret.mjs';
import { root } from './root.mjs';
import { sayAside, Trouble, wordsOf } from './say.mjs';
import { readSettings } from './start/settings.mjs';

/**
 * Runs an operator's program beside the house that runs now, on its database.
 * @param {'admin' | 'bounces'} name
 */
export async function runBesideHouse(name) {
  const program = join(root, 'dist', 'apps', 'portal', 'src', `${name}.js`);
  try {
    complete(program);
  } catch (error) {
    sayAside(wordsOf(error));
    process.exit(1);
  }
  // npm goes to the project's folder; the files that were named are where the person stands.
  const { npm_lifecycle_event, INIT_CWD } = process.env;
  if (npm_lifecycle_event === name && INIT_CWD) process.chdir(INIT_CWD);
  await import(pathToFileURL(program).href);
}

/** Completes the environment as `npm start` does; private servers are those of the house that runs now. @param {string} program */
function complete(program) {
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
