import type { Caps, Problem } from '../problem.ts';

/**
 * How many pairs that were not chosen would both gain by it: either has a place left, or somebody of lower score to
 * leave for the other. Where a group may take no more, a place with it is as good as its worst pair. A stable pairing has none.
 */
export function blockingPairs(problem: Problem, chosen: Uint8Array): number {
  const { capacity, demand, from, volunteer, score, caps } = problem;
  const worstOfVolunteer = new Float64Array(capacity.length).fill(Infinity);
  const taken = new Int32Array(capacity.length);
  for (let e = 0; e < chosen.length; e++) {
    if (!chosen[e]) continue;
    const v = volunteer[e]!;
    taken[v]!++;
    worstOfVolunteer[v] = Math.min(worstOfVolunteer[v]!, score[e]!);
  }
  const worstOfGroup = worstInGroups(caps, taken, worstOfVolunteer);
  for (let v = 0; v < capacity.length; v++)
    if (taken[v]! < capacity[v]!) worstOfVolunteer[v] = worstOfGroup[caps?.group[v] ?? -1] ?? -1;
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

/** The lowest score in each group that may take no more; -1 where it may. */
function worstInGroups(
  caps: Caps | undefined,
  taken: Int32Array,
  worstOfVolunteer: Float64Array,
): Float64Array {
  const worst = new Float64Array(caps?.most.length ?? 0).fill(Infinity);
  const left = Int32Array.from(caps?.most ?? []);
  for (let v = 0; v < taken.length; v++) {
    const g = caps?.group[v] ?? -1;
    if (g < 0) continue;
    left[g]! -= taken[v]!;
    worst[g] = Math.min(worst[g]!, worstOfVolunteer[v]!);
  }
  return worst.map((one, g) => (left[g]! > 0 ? -1 : one));
}
