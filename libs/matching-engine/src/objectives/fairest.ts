import type { Problem } from '../problem.ts';
import { solve } from '../solve.ts';
import { FirstMentors } from './first-mentors.ts';
import type { Unpriced } from './pairing.ts';
import { proven } from './proven.ts';
import { subproblem } from './subproblem.ts';

/**
 * First mentors such that as few students as can be have one with the lowest score, then with the next, and so on, among
 * all pairings that serve as many; then further mentors, by total score, from the places that these leave.
 *
 * Level by level: what the prices of one level's solution rule out is out for good, and what they demand stays demanded, so
 * that the next level chooses among the best of this one only (Huang, Kavitha, Mehlhorn and Michail 2016, "Fair matchings and
 * related problems", do the same with dual covers). Each level is solved and proven like any other problem.
 */
export function fairest(problem: Problem, onProgress: (share: number) => void): Unpriced {
  const first = new FirstMentors(problem);
  const levels = [...new Set(problem.score)].sort((a, b) => a - b);
  first.serveMost();
  for (const [place, level] of levels.entries()) {
    if (first.areDecided) break;
    first.avoid(level);
    onProgress((0.9 * (place + 1)) / levels.length);
  }
  return further(problem, first.chosen);
}

/** Fills what is left around pairs that stay. */
function further(problem: Problem, first: Uint8Array): Unpriced {
  const { from, volunteer, caps } = problem;
  const most = Int32Array.from(caps?.most ?? []);
  const capacity = Int32Array.from(problem.capacity);
  const demand = Int32Array.from(problem.demand);
  const open = new Uint8Array(volunteer.length);
  for (let s = 0; s < demand.length; s++) {
    const entry = first.subarray(from[s]!, from[s + 1]!).indexOf(1);
    if (entry >= 0) {
      demand[s]!--;
      const v = volunteer[from[s]! + entry]!;
      capacity[v]!--;
      const g = caps?.group[v] ?? -1;
      if (g >= 0) most[g]!--;
    } else if (problem.coverage[s]! > 0) demand[s] = 0;
    if (demand[s]! > 0) open.fill(1, from[s], from[s + 1]);
  }
  const rest = subproblem(
    { ...problem, capacity, demand, ...(caps && { caps: { ...caps, most } }) },
    e => open[e] === 1 && !first[e],
  );
  // Everybody who can be served is; the caller's own coverage stays as it is.
  const more = { ...rest.problem, coverage: new Float64Array(demand.length) };
  const solution = proven(more, solve(more));
  const chosen = Uint8Array.from(first);
  for (const [place, e] of rest.entries.entries()) if (solution.chosen[place]) chosen[e] = 1;
  return { chosen, certificate: { problem: more, solution } };
}
