import { type EntityManager, In } from 'typeorm';
import { Volunteer } from '#libs/employers';
import { Match } from '../matches/match.entity.ts';

/**
 * The departments and occupations that students know by their mentors, now or before; and how many students each department and
 * site mentors in the cohort now.
 */
export async function knownNetworks(
  manager: EntityManager,
  cohortId: string,
  students: readonly string[],
): Promise<{ known: Map<string, string[]>; taken: Record<string, number> }> {
  const select = { volunteerId: true, studentId: true, cohortId: true, state: true } as const;
  const matches = await manager.find(Match, {
    select,
    where: [{ studentId: In([...students]) }, { cohortId }],
  });
  const mentors = await manager.find(Volunteer, {
    select: { id: true, departmentId: true, siteId: true, occupation: true },
    where: { id: In([...new Set(matches.map(({ volunteerId }) => volunteerId))]) },
  });
  const mentorOf = new Map(mentors.map(mentor => [mentor.id, mentor]));
  const known = new Map<string, Set<string>>();
  const taken: Record<string, number> = {};
  for (const { volunteerId, studentId, cohortId: where, state } of matches) {
    const { departmentId = null, siteId = null, occupation = null } = mentorOf.get(volunteerId) ?? {};
    for (const one of [departmentId, occupation])
      if (one) known.set(studentId, (known.get(studentId) ?? new Set()).add(one));
    if (where !== cohortId || state !== 'active') continue;
    for (const group of [departmentId, siteId]) if (group) taken[group] = (taken[group] ?? 0) + 1;
  }
  return { known: new Map([...known].map(([student, ids]) => [student, [...ids].sort()])), taken };
}
