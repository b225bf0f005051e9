import { Running } from './running.mjs';

/** @typedef {() => unknown} Undo */

/** Everything a command has started, stopped in reverse order when the command ends, however it ends. */
export class Lifetime {
  /** @type {Set<Running>} */
  #running = new Set();
  /** @type {Undo[]} */
  #undo = [];
  /** @type {Promise<void> | undefined} */
  #ending;
  /** Called for each process that starts, so that a later launcher can find what this one left. @type {(running: Running) => void} */
  onStart = () => {};

  get isEnding() {
    return this.#ending !== undefined;
  }

  /**
   * @param {string} command absolute path
   * @param {string[]} args
   * @param {import('./running.mjs').How} how
   */
  start(command, args, how = {}) {
    if (this.isEnding) throw new Ending();
    const running = new Running(command, args, how);
    this.#running.add(running);
    void running.ended.then(() => this.#running.delete(running));
    this.onStart(running);
    return running;
  }

  /** @param {Undo} undo done when all this ends, after what is added later */
  atEnd(undo) {
    this.#undo.push(undo);
  }

  /** Stops all, last started first. */
  end() {
    this.#ending ??= this.#stopAll();
    return this.#ending;
  }

  /** Ends every process at once. */
  kill() {
    for (const running of this.#running) running.kill();
  }

  async #stopAll() {
    for (const undo of this.#undo.reverse()) await undo();
    await Promise.all([...this.#running].map(running => running.stop()));
  }
}

/** Thrown at who wants to start something while all is being stopped. */
export class Ending extends Error {}
