import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { amRoot, myName } from '../processes/me.mjs';
import { freePort } from '../processes/ports.mjs';
import { Trouble } from '../say.mjs';
import { greets } from './greets.mjs';
import { installDb, mariadbd } from './programs.mjs';

/**
 * @typedef {object} Server a private server of ours
 * @property {string} name
 * @property {string} url with user and password; local to this machine
 * @property {(log: number) => import('../processes/running.mjs').Running} launch
 * @property {(running: import('../processes/running.mjs').Running) => Promise<boolean>} isReady false when it ended instead
 */

/** As MySQL 8 has it by default. */
const sqlMode =
  'ONLY_FULL_GROUP_BY,STRICT_TRANS_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';

/** Tests throw their data away, so nothing need reach the disk. */
const carefree = [
  '--innodb-flush-log-at-trx-commit=0',
  '--innodb-flush-method=nosync',
  '--innodb-doublewrite=0',
];

const logFileSize = '--innodb-log-file-size=32M';

/** mariadbd refuses to run as root unless told to. */
const asMe = () => (amRoot() ? ['--user=root'] : []);

/**
 * A MariaDB of our own: nothing of /etc/mysql, its own directory, a free port on the loopback, a password made anew at
 * every start.
 * @param {import('../processes/lifetime.mjs').Lifetime} lifetime
 * @param {import('./programs.mjs').PathOf} pathOf
 * @param {{ data: string, logs: import('../data/logs.mjs').Logs, throwAway?: boolean, durable?: boolean }} how
 * @returns {Promise<Server>}
 */
export async function mariadb(lifetime, pathOf, { data, logs, throwAway = false, durable = false }) {
  const folder = join(data, 'mariadb');
  if (!existsSync(folder)) await makeDataDirectory(lifetime, pathOf(installDb), folder, logs);
  const port = await freePort();
  const password = randomBytes(24).toString('base64url');
  writeFileSync(join(folder, 'init.sql'), account(password, throwAway), { mode: 0o600 });
  const args = [
    '--no-defaults',
    ...asMe(),
    `--datadir=${folder}`,
    `--init-file=${join(folder, 'init.sql')}`,
    '--bind-address=127.0.0.1',
    `--port=${port}`,
    // Relative to the data directory: a socket's path may have 107 bytes, and a directory's any number.
    '--socket=mariadb.sock',
    '--pid-file=mariadb.pid',
    '--skip-name-resolve',
    '--skip-log-bin',
    '--local-infile=0',
    '--performance-schema=0',
    '--max-connections=150',
    '--innodb-buffer-pool-size=128M',
    logFileSize,
    '--character-set-server=utf8mb4',
    '--collation-server=utf8mb4_unicode_520_ci',
    '--default-time-zone=+00:00',
    '--transaction-isolation=READ-COMMITTED',
    `--sql-mode=${sqlMode}`,
    ...(throwAway && !durable ? carefree : []),
  ];
  return {
    name: 'mariadb',
    url: `mysql://know_who:${password}@127.0.0.1:${port}/${throwAway ? '' : 'know_who'}`,
    launch: log =>
      lifetime.start(pathOf(mariadbd), args, { name: 'mariadb', cwd: folder, stdio: ['ignore', log, log] }),
    isReady: running => greets(running, port, { expected: greeting => greeting.length > 5 }),
  };
}

/**
 * Made beside its place and moved there when complete, so that a half-made one is never used.
 * @param {import('../processes/lifetime.mjs').Lifetime} lifetime
 * @param {string} program mariadb-install-db
 * @param {string} folder
 * @param {import('../data/logs.mjs').Logs} logs
 */
async function makeDataDirectory(lifetime, program, folder, logs) {
  const half = `${folder}.new`;
  rmSync(half, { recursive: true, force: true });
  mkdirSync(half, { mode: 0o700 });
  const args = [
    '--no-defaults',
    ...asMe(),
    // The program is a shell script that does not quote: a space in the path would end it.
    '--datadir=.',
    '--auth-root-authentication-method=socket',
    `--auth-root-socket-user=${myName() ?? 'root'}`,
    '--skip-test-db',
    '--skip-name-resolve',
    logFileSize,
  ];
  const making = logs.with('mariadb', log =>
    lifetime.start(program, args, { cwd: half, stdio: ['ignore', log, log] }),
  );
  const { code } = await making.ended;
  if (code !== 0) {
    const words = `mariadb-install-db could not make ${half}; see ${logs.fileOf('mariadb')}:`;
    throw new Trouble(`${words}\n${logs.tail('mariadb')}`);
  }
  renameSync(half, folder);
}

/**
 * One statement a line, done by the server itself before it takes the first connection. Only the password's hash is in it.
 * @param {string} password
 * @param {boolean} mayDoAnything for tests, which make databases
 */
function account(password, mayDoAnything) {
  const sha1 = (/** @type {string | Buffer} */ text) => createHash('sha1').update(text).digest();
  const hash = `*${sha1(sha1(password)).toString('hex').toUpperCase()}`;
  const user = "know_who@'127.0.0.1'";
  return `create database if not exists know_who character set utf8mb4 collate utf8mb4_unicode_520_ci;
create or replace user ${user} identified by password '${hash}';
grant all on ${mayDoAnything ? '*.*' : 'know_who.*'} to ${user};
`;
}
