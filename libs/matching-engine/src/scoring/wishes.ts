import type { ReadyStudent, ReadyVolunteer } from '../people.ts';
import { nearness } from './nearness.ts';
import { type ScoredTerm, share } from './scored-term.ts';

/** The school's wished fields against what the volunteer does; the nearest of them counts, as the goal does. */
export function wishes(
  { occupation }: Pick<ReadyVolunteer, 'occupation'>,
  { wishes: wanted = [] }: Pick<ReadyStudent, 'wishes'>,
  weight: number,
): ScoredTerm {
  let near = 0;
  for (const field of wanted) near = Math.max(near, nearness(occupation, field));
  return { term: 'wishes', points: share(weight, near, 2), detail: near > 0 ? [occupation as string] : [] };
}
