import type { Objective } from '../objectives/objectives.ts';
import { stable } from '../objectives/stable.ts';
import type { Problem } from '../problem.ts';
import { type Solution, solve } from '../solve.ts';

/** People like a volunteer whom a cohort could use more of. */
export interface Recruit {
  /** The place of the volunteer. */
  like: number;
  /** How many more such people. */
  more: number;
  /** The places of the students who would have a mentor then and have none now; solved, not guessed. */
  serves: number[];
}

/** Advice beyond this nobody follows. */
const mostKinds = 3;
const mostOfAKind = 5;
/** With more pairs than these each question would take seconds. */
const mostPairs = 3_000_000;

/**
 * Of whom a few more would serve the most students who have no mentor now. The volunteer whom most of them could have shows
 * what such people are like; how many students more that serves is found by pairing again with as many more places.
 * @param chosen the pairing as it is
 * @returns up to three kinds, the most useful first; none where everybody has a mentor, or nobody would help
 */
export function recruits(problem: Problem, chosen: Uint8Array, objective: Objective): Recruit[] {
  const found: Recruit[] = [];
  if (problem.volunteer.length > mostPairs) return found;
  let now = objective === 'stable' ? problem : coverageOnly(problem, chosen);
  let without = unserved(problem, chosen);
  let earlier: Solution | undefined;
  while (found.length < mostKinds) {
    const like = wantedMost(now, without);
    if (like < 0) break;
    const before = without;
    let more = 0;
    while (more < mostOfAKind) {
      const next = withPlaces(now, like, 1);
      const solution = objective === 'stable' ? undefined : solve(next, { earlier });
      const left = unserved(next, solution?.chosen ?? stable(next));
      if (left.size >= without.size) break;
      [now, earlier, without] = [next, solution, left];
      more++;
    }
    if (more === 0) break;
    const serves = [...before].filter(s => !without.has(s));
    found.push({ like, more, serves });
  }
  return found.sort((a, b) => b.serves.length - a.serves.length);
}

/**
 * The problem as far as it is about who is served. Whoever has a mentor keeps one: of pairings that serve as many of as high
 * a priority the one that serves them is preferred, and with a place more there is always such a one.
 */
function coverageOnly(problem: Problem, chosen: Uint8Array): Problem {
  const { coverage, demand, score } = problem;
  const unit = coverage.reduce((least, one) => (one > 0 ? Math.min(least, one) : least), Infinity);
  const without = unserved(problem, chosen);
  const step = demand.length + 1;
  return {
    ...problem,
    score: new Float64Array(score.length),
    coverage: coverage.map((one, s) =>
      one === 0 ? 0 : Math.round(one / unit) * step + (without.has(s) ? 0 : 1),
    ),
  };
}

/** Students who have no mentor, and would count if they had one. */
function unserved({ coverage, from }: Problem, chosen: Uint8Array): Set<number> {
  const without = new Set<number>();
  for (let s = 0; s < coverage.length; s++)
    if (coverage[s]! > 0 && !chosen.subarray(from[s], from[s + 1]).includes(1)) without.add(s);
  return without;
}

/** The volunteer whom the most of these students could have, weighed by what it is worth to serve them; -1: none. */
function wantedMost({ capacity, coverage, from, volunteer }: Problem, students: ReadonlySet<number>): number {
  const wanted = new Float64Array(capacity.length);
  for (const s of students)
    for (let e = from[s]!; e < from[s + 1]!; e++) wanted[volunteer[e]!]! += coverage[s]!;
  let most = -1;
  for (let v = 0; v < wanted.length; v++) if (wanted[v]! > (wanted[most] ?? 0)) most = v;
  return most;
}

/** New people are of no capped group, so a cap never stands in their way. */
function withPlaces(problem: Problem, v: number, places: number): Problem {
  const capacity = Int32Array.from(problem.capacity);
  capacity[v]! += places;
  if (!problem.caps) return { ...problem, capacity };
  const most = Int32Array.from(problem.caps.most);
  const group = problem.caps.group[v]!;
  if (group >= 0) most[group]! += places;
  return { ...problem, capacity, caps: { ...problem.caps, most } };
}
