import { greatest } from '../greatest.ts';
import type { Problem } from '../problem.ts';
import { solve } from '../solve.ts';
import type { Unpriced } from './pairing.ts';
import { proven } from './proven.ts';
import { rescored } from './rescored.ts';

/** A pair that is kept is worth more than all scores together, and less than a student served. */
export function leastChange(
  problem: Problem,
  kept: Uint8Array,
  onProgress: (share: number) => void,
): Unpriced {
  const { demand, score } = problem;
  const mentors = demand.reduce((sum, wanted) => sum + wanted, 0);
  const bonus = 1 + mentors * greatest(score);
  const sticky = rescored(
    problem,
    score.map((one, e) => (kept[e] ? one + bonus : one)),
  );
  const solution = proven(sticky, solve(sticky, { onProgress }));
  return { chosen: solution.chosen, certificate: { problem: sticky, solution } };
}
