import type { Problem } from '../problem.ts';

/**
 * How many pairs that were not chosen would both gain by it: either has a place left, or somebody of lower score to
 * leave for the other. A stable pairing has none.
 */
export function blockingPairs(problem: Problem, chosen: Uint8Array): number {
  const { capacity, demand, from, volunteer, score } = problem;
  const worstOfVolunteer = new Float64Array(capacity.length).fill(Infinity);
  const taken = new Int32Array(capacity.length);
  for (let e = 0; e < chosen.length; e++) {
    if (!chosen[e]) continue;
    const v = volunteer[e]!;
    taken[v]!++;
    worstOfVolunteer[v] = Math.min(worstOfVolunteer[v]!, score[e]!);
  }
  for (let v = 0; v < capacity.length; v++) if (taken[v]! < capacity[v]!) worstOfVolunteer[v] = -1;
  let blocking = 0;
  for (let s = 0; s < demand.length; s++) {
    const [first, end] = [from[s]!, from[s + 1]!];
    let [given, worst] = [0, Infinity];
    for (let e = first; e < end; e++)
      if (chosen[e]) {
        given++;
        worst = Math.min(worst, score[e]!);
      }
    if (given < demand[s]!) worst = -1;
    for (let e = first; e < end; e++)
      if (!chosen[e] && score[e]! > worst && score[e]! > worstOfVolunteer[volunteer[e]!]!) blocking++;
  }
  return blocking;
}
