import type { Problem } from '../problem.ts';

/** The problem with some of its pairs. @returns with it the place in the whole problem of each pair */
export function subproblem(
  problem: Problem,
  has: (entry: number) => boolean,
): { problem: Problem; entries: Int32Array } {
  const { demand, volunteer, score } = problem;
  const entries: number[] = [];
  const from = new Int32Array(demand.length + 1);
  for (let s = 0; s < demand.length; s++) {
    for (let e = problem.from[s]!; e < problem.from[s + 1]!; e++) if (has(e)) entries.push(e);
    from[s + 1] = entries.length;
  }
  const part = {
    ...problem,
    from,
    volunteer: Int32Array.from(entries, e => volunteer[e]!),
    score: Float64Array.from(entries, e => score[e]!),
  };
  return { problem: part, entries: Int32Array.from(entries) };
}
