import { InputError } from './check.ts';
import { greatest } from './greatest.ts';

/** The pairing as numbers alone. Students and volunteers are places, 0 and up. */
export interface Problem {
  /** How many students each volunteer can take. */
  capacity: Int32Array;
  /** How many mentors each student still wants. */
  demand: Int32Array;
  /** What it is worth that a student has a mentor at all: so much that no sum of scores outweighs it. 0: has one. */
  coverage: Float64Array;
  /** Student s has the pairs from[s] to from[s + 1]. */
  from: Int32Array;
  volunteer: Int32Array;
  /** Whole, 0 or more. */
  score: Float64Array;
  /** Groups of volunteers who together take no more than so many students: a department, a site. */
  caps?: Caps;
}

export interface Caps {
  /** The group of each volunteer; -1: of none. */
  group: Int32Array;
  /** How many students each group can take. */
  most: Int32Array;
}

/**
 * Worth of one step of priority: more than all scores together, so that serving one student more, or one of higher
 * priority, comes before any score. With it, the most students and the greatest total priority are reached at
 * once: sets of students that can be served together form a transversal matroid, in which a set of greatest weight
 * has the greatest size too (Edmonds and Fulkerson 1965).
 * @throws InputError when sums would leave the whole numbers that a double holds, 2^53
 */
export function priorityWorth(demand: Int32Array, score: Float64Array): number {
  const mentors = demand.reduce((sum, wanted) => sum + wanted, 0);
  const best = greatest(score);
  const worth = 1 + mentors * best;
  if (worth * 4 * (demand.length + 1) > Number.MAX_SAFE_INTEGER)
    throw new InputError('students', 'scores and demands whose sum stays below 2^53', worth);
  return worth;
}
