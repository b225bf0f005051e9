import type { Problem } from '../problem.ts';

/** The sum of the scores of the chosen pairs. */
export function scoreOf({ score }: Problem, chosen: Uint8Array): number {
  let sum = 0;
  for (let e = 0; e < chosen.length; e++) if (chosen[e]) sum += score[e]!;
  return sum;
}
