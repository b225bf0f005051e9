import { constants } from 'node:os';
import { sayAside, wordsOf } from '../say.mjs';
import { Ending, Lifetime } from './lifetime.mjs';

const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);

/** One Ctrl-C comes twice: from the terminal and, a moment later, from npm. Milliseconds. */
const sameKey = 700;

/**
 * Runs a command's work and leaves nothing behind: not when it fails, nor when it is asked to stop, nor when npm,
 * which started it, is killed. A second Ctrl-C does not wait.
 * @param {(lifetime: Lifetime) => Promise<number>} work returns the exit code
 * @param {{ stopping?: string, codeWhenStopped?: number }} [options] what to say when asked to stop; the exit code then,
 *   by default 128 + the signal's number
 */
export async function live(work, { stopping, codeWhenStopped } = {}) {
  const lifetime = new Lifetime();
  process.on('exit', () => lifetime.kill());
  let askedAt = 0;
  /** @param {NodeJS.Signals} signal */
  const stop = async signal => {
    const code = codeWhenStopped ?? 128 + constants.signals[signal];
    const since = performance.now() - askedAt;
    askedAt = performance.now();
    if (lifetime.isEnding) return since > sameKey ? process.exit(code || 1) : undefined;
    if (stopping) sayAside(stopping);
    await lifetime.end();
    process.exit(code);
  };
  for (const signal of signals) process.on(signal, () => void stop(signal));
  // A terminal that has gone takes no more lines; that must not keep anything from being stopped.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
  if (process.env.npm_lifecycle_event) followNpm(() => void stop('SIGTERM'));
  try {
    const code = await work(lifetime);
    await lifetime.end();
    process.exit(code);
  } catch (error) {
    if (lifetime.isEnding || error instanceof Ending) return;
    sayAside(wordsOf(error));
    await lifetime.end();
    process.exit(1);
  }
}

/** @param {() => void} lost called once when npm has been killed without a word */
function followNpm(lost) {
  const npm = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === npm) return;
    clearInterval(watch);
    lost();
  }, 500);
  watch.unref();
}
