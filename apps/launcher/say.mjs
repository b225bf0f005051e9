/** @typedef {(line: string) => void} Say shows one line to the person at the terminal */

/** Something a person can put right. Its message says how, so it is shown without a stack. */
export class Trouble extends Error {}

/** @type {Say} */
export const say = line => console.log(line);

/** For commands whose stdout belongs to a program. @type {Say} */
export const sayAside = line => console.error(line);

/**
 * @param {number} since milliseconds, from performance.now()
 * @returns {string} '1.2 s'
 */
export const secondsSince = since => `${((performance.now() - since) / 1000).toFixed(1)} s`;

/**
 * @param {unknown} error
 * @returns {string} what to show of it
 */
export function wordsOf(error) {
  if (error instanceof Trouble) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
