import type { Problem } from '../problem.ts';

/**
 * Nobody would rather have each other than whom they have (Gale and Shapley 1962). Both sides rank pairs by the same
 * score, so deferred acceptance comes to this: the best pair that is left, again and again. Of equal scores the student of
 * higher priority comes first, then the one in the earlier place, then the volunteer in the earlier place.
 * @returns 1 for each chosen entry
 */
export function stable(problem: Problem): Uint8Array {
  const { capacity, demand, coverage, from, volunteer, score, caps } = problem;
  const studentOf = new Int32Array(volunteer.length);
  for (let s = 0; s < demand.length; s++) studentOf.fill(s, from[s], from[s + 1]);
  const order = Uint32Array.from(volunteer, (_, e) => e).sort(
    (a, b) => score[b]! - score[a]! || coverage[studentOf[b]!]! - coverage[studentOf[a]!]! || a - b,
  );
  const chosen = new Uint8Array(volunteer.length);
  const places = Int32Array.from(capacity);
  const wanted = Int32Array.from(demand);
  const room = Int32Array.from(caps?.most ?? []);
  for (const e of order) {
    const [s, v] = [studentOf[e]!, volunteer[e]!];
    const g = caps?.group[v] ?? -1;
    if (places[v] === 0 || wanted[s] === 0 || room[g] === 0) continue;
    places[v]!--;
    if (g >= 0) room[g]!--;
    wanted[s]!--;
    chosen[e] = 1;
  }
  return chosen;
}
