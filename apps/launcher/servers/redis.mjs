import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '../processes/ports.mjs';
import { greets } from './greets.mjs';
import { redisServer } from './programs.mjs';

/**
 * A Redis of our own, on a free port of the loopback, with a password made anew at every start. Its settings go in by
 * stdin: a command line can be read by everyone on the machine.
 * @param {import('../processes/lifetime.mjs').Lifetime} lifetime
 * @param {import('./programs.mjs').PathOf} pathOf
 * @param {{ data: string, throwAway?: boolean }} how
 * @returns {Promise<import('./mariadb.mjs').Server>}
 */
export async function redis(lifetime, pathOf, { data, throwAway = false }) {
  const folder = join(data, 'redis');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const port = await freePort();
  const password = randomBytes(24).toString('base64url');
  const input = `bind 127.0.0.1
port ${port}
requirepass ${password}
appendonly ${throwAway ? 'no' : 'yes'}
appendfsync everysec
save ""
maxmemory-policy noeviction
`;
  return {
    name: 'redis',
    url: `redis://:${password}@127.0.0.1:${port}`,
    // Started in its directory rather than told it: a path may hold what Redis's settings cannot.
    launch: log =>
      lifetime.start(pathOf(redisServer), ['-'], {
        name: 'redis',
        cwd: folder,
        stdio: ['pipe', log, log],
        input,
      }),
    isReady: running =>
      greets(running, port, {
        question: `AUTH ${password}\r\nPING\r\n`,
        expected: answer => answer.toString().includes('+PONG'),
      }),
  };
}
