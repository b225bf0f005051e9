import { install } from '../packages/install.mjs';
import { Ending } from '../processes/lifetime.mjs';
import { say, wordsOf } from '../say.mjs';
import { findBrowser } from './browser.mjs';
import { buildAll, runChecks } from './checks.mjs';
import { runJest } from './jest.mjs';
import { throwAwayServers } from './throw-away.mjs';

/** @typedef {import('./checks.mjs').Tally} Tally */

/**
 * @param {import('../processes/lifetime.mjs').Lifetime} lifetime
 * @param {string[]} args jest's; none: all checks and all tests
 * @returns {Promise<number>} exit code; the last line said is the tally of the whole
 */
export async function runAll(lifetime, args) {
  /** @type {Tally[]} */
  const tallies = [];
  let code = 1;
  try {
    await install(lifetime, say);
    if (args.length) await buildQuietly();
    else tallies.push(await runChecks(lifetime, say));
    const { folder, databaseUrl, redisUrl } = await throwAwayServers(lifetime, say);
    const browser = await findBrowser(lifetime, args, say);
    const env = { TEST_DATABASE_URL: databaseUrl, TEST_REDIS_URL: redisUrl, TEST_BROWSER: browser };
    const jest = await runJest(lifetime, { args, env, folder, say });
    if (lifetime.isEnding) throw new Ending();
    tallies.push(jest.tally);
    code = jest.code;
  } catch (error) {
    if (lifetime.isEnding) throw error;
    say(wordsOf(error));
    tallies.push({ passed: 0, failed: 1, skipped: 0 });
  }
  const total = sum(tallies);
  await lifetime.end();
  say(lineOf(total));
  return total.failed ? code || 1 : code;
}

/** For some tests only: they may not need what cannot be built. */
async function buildQuietly() {
  const wrong = await buildAll();
  if (wrong !== undefined) say(`dist/ is not up to date:\n${wrong}`);
}

/** @param {Tally[]} tallies @returns {Tally} */
const sum = tallies =>
  tallies.reduce((a, b) => ({
    passed: a.passed + b.passed,
    failed: a.failed + b.failed,
    skipped: a.skipped + b.skipped,
  }));

/** @param {Tally} tally */
export const lineOf = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`;
