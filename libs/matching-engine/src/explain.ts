import { type Obstacle, obstacles } from './feasibility.ts';
import { overlap, type ReadyStudent, type ReadyVolunteer } from './people.ts';
import type { Policy } from './policy.ts';

/** Why a student has no mentor; words are made elsewhere. */
export type Reason =
  /** There is nobody to ask. */
  | { code: 'no-volunteers' }
  /** One rule alone keeps these many volunteers away: relaxing it would help most. */
  | {
      code: 'one-rule';
      rule: Obstacle;
      volunteers: number;
      /** Of 'availability': the half hours a week that would do, with the one among them who lacks the fewest. */
      lacking?: number;
    }
  /** Everybody is kept away by two rules or more; this one keeps the most away. */
  | { code: 'several-rules'; rule: Obstacle; volunteers: number }
  /** So many volunteers would do, and all their places went to students who come first or gain more. */
  | { code: 'all-taken'; volunteers: number };

/** @param isExcluded whether the pair must not be, whatever the rules say */
export function explain(
  student: ReadyStudent,
  volunteers: readonly ReadyVolunteer[],
  policy: Policy,
  isExcluded: (volunteer: ReadyVolunteer) => boolean,
): Reason {
  const willing = volunteers.filter(({ capacity }) => capacity > 0);
  if (willing.length === 0) return { code: 'no-volunteers' };
  const alone = new Map<Obstacle, number>();
  const any = new Map<Obstacle, number>();
  let passing = 0;
  let lacking = Infinity;
  for (const volunteer of willing) {
    const found = obstacles(volunteer, student, policy);
    if (isExcluded(volunteer)) found.push('excluded');
    if (found.length === 0) passing++;
    if (found.length === 1) {
      count(alone, found[0] as Obstacle);
      if (found[0] === 'availability')
        lacking = Math.min(lacking, policy.minOverlap - overlap(volunteer.weeks, student.weeks));
    }
    for (const one of found) count(any, one);
  }
  if (passing > 0) return { code: 'all-taken', volunteers: passing };
  const [rule, number] = most(alone) ?? [];
  if (rule && number)
    return { code: 'one-rule', rule, volunteers: number, ...(rule === 'availability' && { lacking }) };
  const [often = 'excluded', times = 0] = most(any) ?? [];
  return { code: 'several-rules', rule: often, volunteers: times };
}

const count = (counts: Map<Obstacle, number>, key: Obstacle) => counts.set(key, (counts.get(key) ?? 0) + 1);

/** The most frequent one; of equals the first by name. */
const most = (counts: Map<Obstacle, number>) =>
  [...counts].sort(([a, times], [b, others]) => others - times || (a < b ? -1 : 1))[0];
