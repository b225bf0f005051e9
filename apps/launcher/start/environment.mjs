import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { secretOf } from '../data/secret.mjs';
import { nextFreePort } from '../processes/ports.mjs';

/**
 * The environment of the apps: the operator's, and what the operator need not decide.
 * @param {import('./settings.mjs').Settings} settings
 * @param {{ port: number, databaseUrl: string, redisUrl: string }} found
 * @returns {Promise<NodeJS.ProcessEnv>}
 */
export async function environmentOf({ data, host }, { port, databaseUrl, redisUrl }) {
  const { PUBLIC_URL, SECRET, SMTP_URL, DEV_MAILBOX_SMTP_PORT } = process.env;
  return {
    NODE_ENV: 'production',
    ...process.env,
    HOST: host,
    PORT: String(port),
    PUBLIC_URL: PUBLIC_URL || `http://127.0.0.1:${port}`,
    DATABASE_URL: databaseUrl,
    REDIS_URL: redisUrl,
    SECRET: SECRET || secretOf(data),
    INSTALLATION: randomUUID(),
    KNOW_WHO_DATA: data,
    ...(SMTP_URL ? {} : { DEV_MAILBOX_SMTP_PORT: DEV_MAILBOX_SMTP_PORT || (await mailboxPort(data)) }),
  };
}

/**
 * Kept from start to start, so that a mail worker that is started by hand finds the mailbox where it was.
 * @param {string} data
 */
async function mailboxPort(data) {
  const file = join(data, 'mailbox-port');
  const kept = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
  const port = await nextFreePort(kept || 2525);
  writeFileSync(file, `${port}\n`);
  return String(port);
}
