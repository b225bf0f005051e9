import { setTimeout as pause } from 'node:timers/promises';
import { Ending } from './lifetime.mjs';

/** Milliseconds: how long to wait before the first new start, at most before any, and what counts as a long life. */
const waits = { first: 200, most: 5_000, longLife: 30_000 };

/** After this many short lives in a row the person is told where to look. */
const tooOften = 3;

/**
 * @typedef {object} Kept
 * @property {string} name
 * @property {() => import('./running.mjs').Running} launch
 * @property {string} log where its last words are
 */

/** Keeps one program running: starts it again when it ends, ever later as long as it ends soon. */
export class Supervised {
  /** Ended this many times in a row without having lived long. */
  shortLives = 0;
  #stopping = false;
  #restarting = false;
  #wake = new AbortController();

  /**
   * @param {Kept} kept
   * @param {import('../say.mjs').Say} say
   * @param {import('./running.mjs').Running} [running] when it runs already
   */
  constructor(kept, say, running = kept.launch()) {
    this.kept = kept;
    this.say = say;
    this.running = running;
    this.done = this.#keep();
  }

  async stop() {
    this.#stopping = true;
    this.#wake.abort();
    await this.running.stop();
    await this.done;
  }

  /** Ends it and starts it anew at once, as after a change of its code. */
  async restart() {
    this.shortLives = 0;
    this.#restarting = true;
    this.#wake.abort();
    await this.running.stop(2_000);
  }

  async #keep() {
    while (true) {
      const since = performance.now();
      const { code, signal, error } = await this.running.ended;
      const reason = error?.message ?? signal ?? `code ${code}`;
      if (!this.#stopping && !this.#restarting) await this.#waitAfter(performance.now() - since, reason);
      if (this.#stopping) return;
      this.#restarting = false;
      this.#wake = new AbortController();
      try {
        this.running = this.kept.launch();
      } catch (problem) {
        if (problem instanceof Ending) return;
        throw problem;
      }
    }
  }

  /** @param {number} life milliseconds @param {string} reason */
  async #waitAfter(life, reason) {
    const { name, log } = this.kept;
    this.shortLives = life < waits.longLife ? this.shortLives + 1 : 1;
    if (this.shortLives <= tooOften) this.say(`${name} ended (${reason}); starting it again.`);
    if (this.shortLives === tooOften) this.say(`${name} keeps ending. Its last words are in ${log}`);
    const wait = Math.min(waits.first * 2 ** (this.shortLives - 1), waits.most);
    await pause(wait, undefined, { signal: this.#wake.signal }).catch(() => {});
  }
}
