import { mariadb } from './mariadb.mjs';
import { installDb, mariadbd, programs, redisServer } from './programs.mjs';
import { redis } from './redis.mjs';

/**
 * How to make the private servers of a data directory; nothing runs yet.
 * @param {import('../processes/lifetime.mjs').Lifetime} lifetime
 * @param {{ data: string, logs: import('../data/logs.mjs').Logs, say: import('../say.mjs').Say, throwAway?: boolean }} how
 * @returns {Promise<{ mariadb(): Promise<import('./mariadb.mjs').Server>, redis(): Promise<import('./mariadb.mjs').Server> }>}
 */
export async function privateServers(lifetime, { data, logs, say, throwAway }) {
  const needed = [mariadbd, installDb, redisServer];
  const [daemon = '', maker = '', store = ''] = await programs(lifetime, needed, say);
  return {
    mariadb: () => mariadb(lifetime, { mariadbd: daemon, installDb: maker, data, logs, throwAway }),
    redis: () => redis(lifetime, { redisServer: store, data, throwAway }),
  };
}
