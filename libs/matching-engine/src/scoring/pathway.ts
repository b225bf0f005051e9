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
  return [
    { term: 'novelty', points: noveltyPoints(student, weight, novelty.length), detail: novelty },
    { term: 'depth', points: depthPoints(student, weight, depth.length), detail: depth },
  ];
}

/** Both together, by how many things are new and how many interests the same. */
export const pathwayPoints = (student: Pathway, weight: number, novelty: number, depth: number): number =>
  noveltyPoints(student, weight, novelty) + depthPoints(student, weight, depth);

type Pathway = Pick<ReadyStudent, 'pathway'>;

const noveltyPoints = ({ pathway }: Pathway, weight: number, found: number) =>
  share(weight, (pathway === 'focused' ? 1 : 3) * Math.min(found, most), 4 * most);

const depthPoints = ({ pathway }: Pathway, weight: number, found: number) =>
  share(weight, (pathway === 'focused' ? 3 : 1) * Math.min(found, most), 4 * most);
