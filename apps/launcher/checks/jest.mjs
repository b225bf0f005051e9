import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { root } from '../root.mjs';

const followParent = pathToFileURL(join(import.meta.dirname, '..', 'processes', 'follow-parent.mjs')).href;

/** What an operator sets for the real thing must not reach a test. */
const settings = [
  'DATABASE_URL',
  'REDIS_URL',
  'SMTP_URL',
  'KNOW_WHO_DATA',
  'PORT',
  'HOST',
  'PUBLIC_URL',
  'SECRET',
];

/** How long jest may stay after its last test, milliseconds. */
const patience = 10_000;

/**
 * Runs jest and shows what it says.
 * @param {import('../processes/lifetime.mjs').Lifetime} lifetime
 * @param {{ args: string[], env: Record<string, string | undefined>, folder: string, say: import('../say.mjs').Say }} how `folder` for the report
 * @returns {Promise<{ code: number, tally: import('./checks.mjs').Tally }>}
 */
export async function runJest(lifetime, { args, env, folder, say }) {
  const report = join(folder, 'jest.json');
  rmSync(report, { force: true });
  const workers = args.some(arg => /^(-i|--runInBand|-w|--maxWorkers)/.test(arg)) ? [] : ['--maxWorkers=2'];
  const all = ['--config', 'config/jest.config.mjs', ...workers, '--json', `--outputFile=${report}`, ...args];
  const running = lifetime.start(
    process.execPath,
    [join(root, 'node_modules', 'jest', 'bin', 'jest.js'), ...all],
    {
      cwd: root,
      env: { ...environment(), ...env },
      // Its report goes to the file, and with --json to stdout once more.
      stdio: ['inherit', 'ignore', 'inherit'],
      whenOrphaned: 'SIGKILL',
    },
  );
  const stuck = await staysAfter(running, report);
  if (stuck) say('Jest did not end after its last test: a test has left something open.');
  await running.stop(0);
  const { code } = await running.ended;
  const tally = existsSync(report) ? tallyOf(JSON.parse(readFileSync(report, 'utf8'))) : nothing(code);
  if (stuck) tally.failed++;
  return { code: stuck ? 1 : (code ?? 1), tally };
}

function environment() {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !settings.includes(name)));
  const flags = [
    '--experimental-vm-modules',
    '--disable-warning=ExperimentalWarning',
    `--import=${followParent}`,
  ];
  return { ...env, NODE_ENV: 'test', NODE_OPTIONS: [env.NODE_OPTIONS, ...flags].filter(Boolean).join(' ') };
}

/**
 * @param {import('../processes/running.mjs').Running} running
 * @param {string} report written when the last test is done
 * @returns {Promise<boolean>} true when it has not ended long after that
 */
async function staysAfter(running, report) {
  let reportedAt = 0;
  while (running.alive) {
    await Promise.race([running.ended, pause(250)]);
    if (!reportedAt && existsSync(report)) reportedAt = performance.now();
    if (running.alive && reportedAt && performance.now() - reportedAt > patience) return true;
  }
  return false;
}

/**
 * A file of tests that cannot be run at all counts as one that failed.
 * @param {{ numPassedTests: number, numFailedTests: number, numRuntimeErrorTestSuites: number, numPendingTests: number, numTodoTests: number }} report
 * @returns {import('./checks.mjs').Tally}
 */
export const tallyOf = report => ({
  passed: report.numPassedTests,
  failed: report.numFailedTests + report.numRuntimeErrorTestSuites,
  skipped: report.numPendingTests + report.numTodoTests,
});

/** @param {number | null} code @returns {import('./checks.mjs').Tally} */
const nothing = code => ({ passed: 0, failed: code === 0 ? 0 : 1, skipped: 0 });
