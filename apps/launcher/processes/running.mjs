import { spawn } from 'node:child_process';
import { basename } from 'node:path';
import { bound } from './bound.mjs';

/**
 * @typedef {object} How
 * @property {string} [name] what it is called in the claim; default the program's
 * @property {NodeJS.ProcessEnv} [env]
 * @property {string} [cwd]
 * @property {import('node:child_process').StdioOptions} [stdio]
 * @property {NodeJS.Signals} [whenOrphaned] what it gets when this process is killed; default SIGTERM
 * @property {string} [input] written to its stdin
 * @property {number} [grace] milliseconds it may take to end when asked to; default 10 000
 */

/** A program that this process started and will stop. */
export class Running {
  /** @type {import('node:child_process').ChildProcess} */
  child;
  /** @type {Promise<{ code: number | null, signal: NodeJS.Signals | null, error?: Error }>} */
  ended;
  alive = true;

  /**
   * @param {string} command absolute path
   * @param {string[]} args
   * @param {How} how
   */
  constructor(
    command,
    args,
    { name = basename(command), whenOrphaned = 'SIGTERM', input, grace = 10_000, ...how },
  ) {
    this.name = name;
    this.grace = grace;
    const [program, programArgs] = bound(whenOrphaned, command, args);
    // A session of its own: Ctrl-C in the terminal reaches this process alone, which then stops the others in order.
    this.child = spawn(program, programArgs, { ...how, detached: true });
    this.ended = new Promise(resolve => {
      this.child.once('error', error => this.#end(resolve, { code: null, signal: null, error }));
      this.child.once('exit', (code, signal) => this.#end(resolve, { code, signal }));
    });
    this.child.stdin?.on('error', () => {});
    if (input !== undefined) this.child.stdin?.end(input);
  }

  get pid() {
    return this.child.pid;
  }

  /**
   * Asks it to end, and ends it with all its children when it does not.
   * @param {number} [grace] milliseconds
   */
  async stop(grace = this.grace) {
    if (!this.alive) return;
    this.child.kill('SIGTERM');
    const hurry = setTimeout(() => this.kill(), grace);
    await this.ended;
    clearTimeout(hurry);
    this.kill();
  }

  /** Ends the process and whatever of its group is left, at once. */
  kill() {
    try {
      if (this.pid) process.kill(-this.pid, 'SIGKILL');
    } catch {
      // Nothing of it is left.
    }
  }

  /**
   * @template T
   * @param {(outcome: T) => void} resolve
   * @param {T} outcome
   */
  #end(resolve, outcome) {
    this.alive = false;
    resolve(outcome);
  }
}
