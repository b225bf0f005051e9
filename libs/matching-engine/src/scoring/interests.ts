import { clusterOf, type ReadyStudent, type ReadyVolunteer } from '../people.ts';
import { type ScoredTerm, share } from './scored-term.ts';

/** How few volunteers have an interest: 1 when all have it, 101 when none has. */
export type Rarity = (interest: string) => number;

export function rarityAmong(volunteers: readonly ReadyVolunteer[]): Rarity {
  const counts = new Map<string, number>();
  for (const { interests } of volunteers)
    for (const interest of interests) counts.set(interest, (counts.get(interest) ?? 0) + 1);
  const all = Math.max(volunteers.length, 1);
  return interest => 1 + Math.floor((100 * (all - (counts.get(interest) ?? 0))) / all);
}

/**
 * The part of the student's interests that the volunteer shares, rare ones counting more; the same cluster but
 * another sub-cluster counts half.
 */
export function interests(
  volunteer: ReadyVolunteer,
  student: ReadyStudent,
  weight: number,
  rarity: Rarity,
): ScoredTerm {
  let wished = 0;
  let met = 0;
  const detail: string[] = [];
  for (const interest of [...student.interests].sort()) {
    const worth = 2 * rarity(interest);
    wished += worth;
    const exact = volunteer.interests.has(interest);
    if (!exact && !volunteer.clusters.has(clusterOf(interest))) continue;
    met += exact ? worth : worth / 2;
    detail.push(exact ? interest : clusterOf(interest));
  }
  return { term: 'interests', points: share(weight, met, Math.max(wished, 1)), detail: [...new Set(detail)] };
}
