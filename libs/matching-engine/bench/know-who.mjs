import { solve, verify } from '#libs/matching-engine';
import { outcomeOf, readInstance, worthOf } from './read-instance.mjs';

const given = readInstance(process.argv[2] ?? '');
const problem = problemOf(given);
const start = performance.now();
const solution = solve(problem);
const ms = performance.now() - start;
const wrong = verify(problem, solution);
if (wrong) throw new Error(wrong);
const again = process.argv[3] === 'again' ? matchAgain() : {};
console.log(JSON.stringify({ ms, ...outcomeOf(given, e => solution.chosen[e] === 1), ...again }));

/** @param {import('./instances.mjs').Instance} instance */
function problemOf({ demand, priority, capacity, from, volunteer, score }) {
  const worth = worthOf(given);
  return {
    ...{ capacity, demand, from, volunteer, score: Float64Array.from(score) },
    coverage: Float64Array.from(priority, one => one * worth),
  };
}

/** One volunteer in two hundred leaves and as many come: how long from the pairing before, and how long from nothing. */
function matchAgain() {
  const without = (/** @type {number} */ rest) => ({
    ...problem,
    capacity: given.capacity.map((places, v) => (v % 200 === rest ? 0 : places)),
  });
  const before = solve(without(0));
  const now = without(100);
  const earlier = {
    chosen: before.chosen.map((one, e) => ((given.volunteer[e] ?? 0) % 200 === 100 ? 0 : one)),
    volunteerPrice: before.volunteerPrice.map((price, v) => (v % 200 === 0 ? Number.NaN : price)),
  };
  const cold = timed(() => solve(now));
  const warm = timed(() => solve(now, { earlier }));
  const [a, b] = [cold, warm].map(({ solution: one }) => outcomeOf(given, e => one.chosen[e] === 1));
  if (JSON.stringify(a) !== JSON.stringify(b)) throw new Error('Another optimum from the pairing before.');
  return { cold: cold.ms, again: warm.ms };
}

/** @param {() => ReturnType<typeof solve>} work */
function timed(work) {
  const began = performance.now();
  return { solution: work(), ms: performance.now() - began };
}
