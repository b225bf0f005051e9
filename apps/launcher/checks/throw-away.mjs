import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { claim, isClaimed } from '../data/claim.mjs';
import { Logs } from '../data/logs.mjs';
import { launch } from '../servers/launch.mjs';
import { mariadb } from '../servers/mariadb.mjs';
import { installDb, mariadbd, programs, redisServer } from '../servers/programs.mjs';
import { redis } from '../servers/redis.mjs';

const prefix = 'know-who-test-';

/**
 * Real MariaDB and Redis for one run of the tests, in a directory that is removed afterwards.
 * @param {import('../processes/lifetime.mjs').Lifetime} lifetime
 * @param {import('../say.mjs').Say} say
 * @param {{ durable?: boolean }} [options] durable: what is committed is on the disk, as in a real house
 * @returns {Promise<{ folder: string, databaseUrl: string, redisUrl: string }>} the database's account may make databases
 */
export async function throwAwayServers(lifetime, say, { durable = false } = {}) {
  removeLeftOvers();
  const folder = mkdtempSync(join(tmpdir(), prefix));
  const claimed = await claim(folder);
  lifetime.onStart = running => claimed.noteProcess(running);
  lifetime.atEnd(() => rmSync(folder, { recursive: true, force: true }));
  const logs = new Logs(folder);
  const pathOf = await programs(lifetime, [mariadbd, installDb, redisServer], say);
  const how = { data: folder, logs, throwAway: true, durable };
  const [database, queue] = await Promise.all([
    launch(() => mariadb(lifetime, pathOf, how), logs),
    launch(() => redis(lifetime, pathOf, how), logs),
  ]);
  lifetime.atEnd(() => Promise.all([database.running.stop(), queue.running.stop()]));
  return { folder, databaseUrl: database.server.url, redisUrl: queue.server.url };
}

/** A run that was killed could not remove its directory. */
function removeLeftOvers() {
  const folders = readdirSync(tmpdir()).filter(name => name.startsWith(prefix));
  for (const folder of folders.map(name => join(tmpdir(), name))) {
    try {
      if (!isClaimed(folder)) rmSync(folder, { recursive: true, force: true });
    } catch {
      // Another person's, or being removed by its owner right now.
    }
  }
}
