import { type ChildProcess, spawn } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { root } from '#libs/platform';
import type { Claim } from '../../apps/launcher/data/claim.mjs';
import { bornAt } from '../../apps/launcher/processes/identity.mjs';
import { freePort } from '../../apps/launcher/processes/ports.mjs';

/** Apps that do nothing, but with the real servers: each migration adds a row, and the portal counts them. */
const stubs: Record<string, string> = {
  'portal/src/migrate.ts': `
import { createConnection } from 'mysql2/promise';
const db = await createConnection(process.env.DATABASE_URL!);
await db.query('create table if not exists starts (n int)');
await db.query('insert into starts values (1)');
await db.end();`,
  'portal/src/demo.ts': `
import { writeFileSync } from 'node:fs';
const accounts = { volunteer: { email: 'ana@stub.example', password: 'a-stub-password', apiToken: 't' } };
writeFileSync(process.env.KNOW_WHO_DATA + '/demo-accounts.json', JSON.stringify(accounts), { mode: 0o600 });`,
  'portal/src/main.ts': `
import { createServer } from 'node:http';
import { createConnection } from 'mysql2/promise';
const server = createServer(async (_, answer) => {
  try {
    const db = await createConnection(process.env.DATABASE_URL!);
    const [rows] = await db.query('select count(*) as starts from starts');
    await db.end();
    answer.end(JSON.stringify({ ...(rows as object[])[0], pid: process.pid, installation: process.env.INSTALLATION }));
  } catch {
    answer.writeHead(503).end();
  }
});
server.listen(Number(process.env.PORT), process.env.HOST);`,
  'matching-worker/src/main.ts': 'setInterval(() => {}, 1_000);',
  'mail-worker/src/main.ts': 'setInterval(() => {}, 1_000);',
};

/** A scratch clone with the real launcher and stub apps, to be started, killed and started again. */
export class StubHouse {
  readonly folder = mkdtempSync(join(tmpdir(), 'know-who-stub-'));
  readonly data = join(this.folder, '.data');
  port = 0;
  output = '';
  launcher: ChildProcess | undefined;

  constructor() {
    cpSync(join(root, 'apps/launcher'), join(this.folder, 'apps/launcher'), { recursive: true });
    for (const file of ['package.json', 'package-lock.json', '.swcrc'])
      cpSync(join(root, file), join(this.folder, file));
    symlinkSync(join(root, 'node_modules'), join(this.folder, 'node_modules'));
    for (const [path, code] of Object.entries(stubs)) {
      mkdirSync(join(this.folder, 'apps', path, '..'), { recursive: true });
      writeFileSync(join(this.folder, 'apps', path), code);
    }
  }

  /** Starts it, as `npm start` does or by npm itself. */
  async start(command = [process.execPath, 'apps/launcher/start.mjs'], env: Record<string, string> = {}) {
    this.port ||= await freePort();
    this.output = '';
    const { NODE_OPTIONS: _, ...inherited } = process.env;
    const [program = '', ...args] = command;
    const launcher = spawn(program, args, {
      cwd: this.folder,
      env: {
        ...inherited,
        PORT: String(this.port),
        DATABASE_URL: '',
        REDIS_URL: '',
        KNOW_WHO_DATA: '',
        ...env,
      },
    });
    launcher.stdout.on('data', text => (this.output += text));
    launcher.stderr.on('data', text => (this.output += text));
    this.launcher = launcher;
    return launcher;
  }

  /** Waits until the words have been said. @throws Error with everything that was said instead */
  async said(words: string) {
    await until(() => this.output.includes(words) || this.launcher?.exitCode != null);
    if (!this.output.includes(words)) throw new Error(`Not said: '${words}'. Said:\n${this.output}`);
  }

  /** What the launcher writes down of itself and of what it has started. */
  claim(): Claim {
    const file = readdirSync(this.data).find(name => /^running\.\d+\.json$/.test(name));
    if (!file) throw new Error('No launcher runs on this data.');
    return JSON.parse(readFileSync(join(this.data, file), 'utf8'));
  }

  async ask(): Promise<{ starts: number; pid: number }> {
    return (await fetch(`http://127.0.0.1:${this.port}/`)).json() as never;
  }

  /** Waits for the launcher's end. @returns its exit code, null when it was killed */
  async ended(): Promise<number | null> {
    const { launcher } = this;
    if (launcher && launcher.exitCode === null && launcher.signalCode === null) {
      await new Promise(resolve => launcher.once('exit', resolve));
    }
    return launcher?.exitCode ?? null;
  }

  async remove() {
    this.launcher?.kill('SIGTERM');
    await this.ended();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** Waits, without an opinion on how long it takes: the test's own time limit has it. */
export async function until(isSo: () => unknown) {
  while (!(await isSo())) await pause(50);
}

/** Whether all processes of a claim have ended. */
export const haveEnded = ({ processes }: Claim) =>
  Object.values(processes).every(({ pid, bornAt: born }) => bornAt(pid) !== born);
