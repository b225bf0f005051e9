import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Role } from '#libs/accounts';
import { root } from '#libs/platform';

export interface Account {
  email: string;
  password: string;
  apiToken: string;
}

export interface Installation {
  url: string;
  accounts: Record<Role, Account>;
  stop(): Promise<void>;
}

/** What a newcomer gets who types `npm start`, on a data directory of its own. Real: everything. */
export async function startInstallation(): Promise<Installation> {
  const data = mkdtempSync(join(tmpdir(), 'know-who-e2e-'));
  const launcher = spawn(process.execPath, [join(root, 'apps', 'launcher', 'start.mjs')], {
    cwd: root,
    env: { ...withoutServers(process.env), KNOW_WHO_DATA: data, PORT: '3400' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const stop = async () => {
    await end(launcher);
    rmSync(data, { recursive: true, force: true });
  };
  try {
    const url = await ready(launcher);
    const accounts = JSON.parse(
      readFileSync(join(data, 'demo-accounts.json'), 'utf8'),
    ) as Installation['accounts'];
    return { url, accounts, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function withoutServers({ DATABASE_URL: _database, REDIS_URL: _redis, ...rest }: NodeJS.ProcessEnv) {
  return rest;
}

function ready(launcher: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const listen = (chunk: Buffer) => {
      said += chunk;
      const found = /ready at (http:\/\/\S+)/.exec(said);
      if (found?.[1]) resolve(found[1]);
    };
    launcher.stdout?.on('data', listen);
    launcher.stderr?.on('data', listen);
    launcher.once('exit', code => reject(new Error(`npm start ended with ${code}:\n${said}`)));
  });
}

function end(launcher: ChildProcess): Promise<void> {
  if (launcher.exitCode !== null) return Promise.resolve();
  return new Promise(resolve => {
    launcher.once('exit', () => resolve());
    launcher.kill('SIGTERM');
  });
}

interface Heading {
  id: string;
  to: string[];
  subject: string;
}

/**
 * The first link in the newest email to an address, as a program finds it in the dev mailbox; waits until it is there.
 * @param about what the subject or the text says
 */
export async function linkFor({ url }: Installation, address: string, about = /./): Promise<string> {
  for (;;) {
    const { messages } = (await (await fetch(`${url}/api/dev/mailbox`)).json()) as { messages: Heading[] };
    for (const { id } of messages.filter(({ to }) => to.includes(address))) {
      const message = await (await fetch(`${url}/api/dev/mailbox/${id}`)).json();
      const { subject, text, links } = message as { subject: string; text: string; links: string[] };
      if (links[0] && about.test(subject + text)) return links[0];
    }
    await new Promise(resolve => setTimeout(resolve, 200));
  }
}
