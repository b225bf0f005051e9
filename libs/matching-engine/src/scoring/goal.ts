import type { ReadyStudent, ReadyVolunteer } from '../people.ts';
import { nearness } from './nearness.ts';
import { type ScoredTerm, share } from './scored-term.ts';

/** The student's career goal against what the volunteer does: the same is all of the weight, its cluster half. */
export function goal(
  { occupation }: Pick<ReadyVolunteer, 'occupation'>,
  { goal: wanted }: Pick<ReadyStudent, 'goal'>,
  weight: number,
): ScoredTerm {
  const near = wanted ? nearness(occupation, wanted) : 0;
  return { term: 'goal', points: share(weight, near, 2), detail: near > 0 ? [occupation as string] : [] };
}
