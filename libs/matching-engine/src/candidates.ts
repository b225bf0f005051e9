import { obstacles } from './feasibility.ts';
import type { ReadyStudent, ReadyVolunteer } from './people.ts';
import type { Policy } from './policy.ts';
import { type Rarity, score } from './score.ts';

/** All pairs that may be, row by row (compressed sparse rows): student s has the entries from[s] to from[s + 1]. */
export interface Candidates {
  from: Int32Array;
  volunteer: Int32Array;
  score: Float64Array;
}

/** @param isFree whether the pair is neither excluded nor kept already */
export function candidates(
  volunteers: readonly ReadyVolunteer[],
  students: readonly ReadyStudent[],
  policy: Policy,
  rarity: Rarity,
  isFree: (volunteer: number, student: number) => boolean,
): Candidates {
  const from = new Int32Array(students.length + 1);
  const columns: number[] = [];
  const scores: number[] = [];
  for (const [s, student] of students.entries()) {
    for (const [v, volunteer] of volunteers.entries()) {
      if (!isFree(v, s) || obstacles(volunteer, student, policy).length > 0) continue;
      columns.push(v);
      scores.push(score(volunteer, student, policy, rarity).reduce((sum, { points }) => sum + points, 0));
    }
    from[s + 1] = columns.length;
  }
  return { from, volunteer: Int32Array.from(columns), score: Float64Array.from(scores) };
}
