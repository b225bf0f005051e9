import { Supervised } from '../processes/supervise.mjs';
import { waitForGiven } from '../servers/given.mjs';
import { launch } from '../servers/launch.mjs';
import { mariadb } from '../servers/mariadb.mjs';
import { installDb, mariadbd, programs, redisServer } from '../servers/programs.mjs';
import { redis } from '../servers/redis.mjs';

/** @typedef {{ data: string, logs: import('../data/logs.mjs').Logs, say: import('../say.mjs').Say }} How */

/**
 * The database and Redis: those named in DATABASE_URL and REDIS_URL, else private ones, kept running.
 * @param {import('../processes/lifetime.mjs').Lifetime} lifetime
 * @param {How} how
 * @returns {Promise<{ databaseUrl: string, redisUrl: string }>}
 */
export async function openServers(lifetime, how) {
  const { DATABASE_URL, REDIS_URL } = process.env;
  const needed = [...(DATABASE_URL ? [] : [mariadbd, installDb]), ...(REDIS_URL ? [] : [redisServer])];
  const pathOf = await programs(lifetime, needed, how.say);
  if (needed.length) how.say(`Starting private servers on the data in ${how.data} ...`);
  const [databaseUrl, redisUrl] = await Promise.all([
    DATABASE_URL
      ? waitForGiven('DATABASE_URL', DATABASE_URL, how.say)
      : keep(lifetime, () => mariadb(lifetime, pathOf, how), how),
    REDIS_URL
      ? waitForGiven('REDIS_URL', REDIS_URL, how.say)
      : keep(lifetime, () => redis(lifetime, pathOf, how), how),
  ]);
  return { databaseUrl, redisUrl };
}

/**
 * @param {import('../processes/lifetime.mjs').Lifetime} lifetime
 * @param {() => Promise<import('../servers/mariadb.mjs').Server>} make
 * @param {How} how
 * @returns {Promise<string>} its URL, the same for as long as this process lives
 */
async function keep(lifetime, make, { logs, say }) {
  const { server, running } = await launch(make, logs);
  const { name } = server;
  const relaunch = () => logs.with(name, server.launch);
  const kept = new Supervised({ name, launch: relaunch, log: logs.fileOf(name) }, say, running);
  lifetime.atEnd(() => kept.stop());
  return server.url;
}
