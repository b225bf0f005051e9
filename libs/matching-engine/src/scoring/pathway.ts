import type { ReadyStudent, ReadyVolunteer } from '../people.ts';
import { type ScoredTerm, share } from './scored-term.ts';

/** So many things count: a department and an occupation, or two fields in depth. */
const most = 2;

/**
 * What the volunteer adds to the student's network: a department and an occupation that none of their mentors has
 * shown them (novelty), and the interests that are the very same (depth). Three quarters of the weight are for
 * novelty while the student is exploring, for depth once they are focused; one quarter is for the other.
 */
export function pathway(volunteer: ReadyVolunteer, student: ReadyStudent, weight: number): ScoredTerm[] {
  const isNew = (one: string | null | undefined): one is string => Boolean(one) && !student.known.has(one!);
  const novelty = [volunteer.department, volunteer.occupation].filter(isNew);
  const depth = [...volunteer.interests].filter(one => student.interests.has(one)).sort();
  const quarters = student.pathway === 'focused' ? { novelty: 1, depth: 3 } : { novelty: 3, depth: 1 };
  const points = (part: keyof typeof quarters, found: number) =>
    share(weight, quarters[part] * Math.min(found, most), 4 * most);
  return [
    { term: 'novelty', points: points('novelty', novelty.length), detail: novelty },
    { term: 'depth', points: points('depth', depth.length), detail: depth },
  ];
}
