import type { Caps, Problem } from '../problem.ts';

/**
 * How many pairs that were not chosen would both gain by it: either has a place left, or somebody of lower score to
 * leave for the other. A stable pairing has none.
 */
export function blockingPairs(problem: Problem, chosen: Uint8Array): number {
  let blocking = 0;
  for (const { entry } of wantedPairs(problem, chosen)) if (!chosen[entry]) blocking++;
  return blocking;
}

/** Pairs that both sides think better than their worst, those that were chosen among them. */
export function* wantedPairs(
  problem: Problem,
  chosen: Uint8Array,
): Generator<{ student: number; entry: number }> {
  const { demand, from, volunteer, score } = problem;
  const least = leastScores(problem, chosen);
  for (let student = 0; student < demand.length; student++)
    for (let entry = from[student]!; entry < from[student + 1]!; entry++)
      if (score[entry]! > least.student[student]! && score[entry]! > least.volunteer[volunteer[entry]!]!)
        yield { student, entry };
}

/**
 * The score above which each would rather have somebody else: that of their worst pair; -1 where a place is left; where a
 * group may take no more, its worst pair counts.
 */
export function leastScores(
  { capacity, demand, from, volunteer, score, caps }: Problem,
  chosen: Uint8Array,
): { student: Float64Array; volunteer: Float64Array } {
  const student = new Float64Array(demand.length).fill(Infinity);
  const ofVolunteer = new Float64Array(capacity.length).fill(Infinity);
  const taken = new Int32Array(capacity.length);
  for (let s = 0; s < demand.length; s++) {
    let given = 0;
    for (let e = from[s]!; e < from[s + 1]!; e++) {
      if (!chosen[e]) continue;
      const v = volunteer[e]!;
      given++;
      taken[v]!++;
      student[s] = Math.min(student[s]!, score[e]!);
      ofVolunteer[v] = Math.min(ofVolunteer[v]!, score[e]!);
    }
    if (given < demand[s]!) student[s] = -1;
  }
  const worstOfGroup = worstInGroups(caps, taken, ofVolunteer);
  for (let v = 0; v < capacity.length; v++)
    if (taken[v]! < capacity[v]!) ofVolunteer[v] = worstOfGroup[caps?.group[v] ?? -1] ?? -1;
  return { student, volunteer: ofVolunteer };
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
