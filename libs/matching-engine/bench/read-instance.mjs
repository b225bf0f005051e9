import { readFileSync } from 'node:fs';

/** @param {string} file as `write` of instances.mjs leaves it @returns {import('./instances.mjs').Instance} */
export function readInstance(file) {
  const bytes = readFileSync(file);
  const numbers = new Int32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4);
  let at = 3;
  const [students = 0, volunteers = 0, pairs = 0] = numbers;
  const take = (/** @type {number} */ length) => {
    at += length;
    return numbers.slice(at - length, at);
  };
  return {
    demand: take(students),
    priority: take(students),
    capacity: take(volunteers),
    from: take(students + 1),
    volunteer: take(pairs),
    score: take(pairs),
  };
}

/**
 * What a step of priority is worth: more than all scores together.
 * @param {import('./instances.mjs').Instance} given
 */
export const worthOf = ({ demand, score }) =>
  1 + demand.reduce((sum, one) => sum + one, 0) * score.reduce((most, one) => Math.max(most, one), 0);

/**
 * @param {import('./instances.mjs').Instance} given
 * @param {(entry: number) => boolean} isChosen
 */
export function outcomeOf({ demand, priority, from, score }, isChosen) {
  const outcome = { covered: 0, priority: 0, score: 0 };
  for (let s = 0; s < demand.length; s++) {
    let has = false;
    for (let e = from[s] ?? 0; e < (from[s + 1] ?? 0); e++) {
      if (!isChosen(e)) continue;
      has = true;
      outcome.score += score[e] ?? 0;
    }
    if (!has) continue;
    outcome.covered++;
    outcome.priority += priority[s] ?? 0;
  }
  return outcome;
}
