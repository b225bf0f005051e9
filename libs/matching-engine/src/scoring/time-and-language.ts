import { overlap, type ReadyStudent, type ReadyVolunteer } from '../people.ts';
import { type ScoredTerm, share } from './scored-term.ts';

/** Half hours a week beyond which more shared time brings no more points. */
export const plenty = 8;

/** The half hours that both have free, in the stretch that has the fewest. */
export function availability(
  { weeks }: Pick<ReadyVolunteer, 'weeks'>,
  student: Pick<ReadyStudent, 'weeks'>,
  weight: number,
): ScoredTerm {
  const shared = overlap(weeks, student.weeks);
  const points = share(weight, Math.min(shared, plenty), plenty);
  return { term: 'availability', points, detail: [String(shared)] };
}

/** Languages in common beyond the first, up to two. */
export function language(
  { languages }: Pick<ReadyVolunteer, 'languages'>,
  student: Pick<ReadyStudent, 'languages'>,
  weight: number,
): ScoredTerm {
  const shared = [...student.languages].filter(one => languages.has(one)).sort();
  return { term: 'language', points: share(weight, Math.min(shared.length - 1, 2), 2), detail: shared };
}
