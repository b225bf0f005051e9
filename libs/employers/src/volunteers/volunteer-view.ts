import { type EntityManager, In, type SelectQueryBuilder } from 'typeorm';
import { Person } from '#libs/accounts';
import { inChunks } from '#libs/platform';
import { Enrolment } from '../enrolment/enrolment.entity.ts';
import { Volunteer } from '../profile/volunteer.entity.ts';
import { Department } from '../structure/department.entity.ts';
import { Site } from '../structure/site.entity.ts';

const known = { id: true, name: true, email: true, locale: true, zone: true, confirmedAt: true } as const;

/** A volunteer with the names that people know them by. */
export interface VolunteerView {
  volunteer: Volunteer;
  person: Pick<Person, keyof typeof known>;
  department: string | null;
  site: string | null;
}

/** Everybody with a seat in a cohort, by id. For matching; no permission is asked. */
export function enrolledVolunteers(manager: EntityManager, cohortId: string): Promise<VolunteerView[]> {
  const query = manager
    .createQueryBuilder(Volunteer, 'v')
    .innerJoin(Enrolment, 'e', 'e.volunteerId = v.id and e.cohortId = :cohortId', { cohortId })
    .orderBy('v.id');
  return viewVolunteers(manager, query);
}

/** The volunteers with these ids that exist, by id. No permission is asked. */
export function volunteersById(manager: EntityManager, ids: string[]): Promise<VolunteerView[]> {
  const query = manager
    .createQueryBuilder(Volunteer, 'v')
    .where({ id: In(ids) })
    .orderBy('v.id');
  return viewVolunteers(manager, query);
}

/** What a query for volunteers finds, in its order, with names. */
export async function viewVolunteers(
  manager: EntityManager,
  query: SelectQueryBuilder<Volunteer>,
): Promise<VolunteerView[]> {
  const volunteers = await query.getMany();
  const people = new Map<string, VolunteerView['person']>();
  await inChunks(volunteers, async chunk => {
    const id = In(chunk.map(({ personId }) => personId));
    for (const person of await manager.find(Person, { select: known, where: { id } }))
      people.set(person.id, person);
  });
  const names = await namesOf(manager, volunteers);
  return volunteers.map(volunteer => ({
    volunteer,
    person: people.get(volunteer.personId)!,
    department: names.get(volunteer.departmentId ?? '') ?? null,
    site: names.get(volunteer.siteId ?? '') ?? null,
  }));
}

/** Names of departments and sites by id. */
async function namesOf(manager: EntityManager, volunteers: Volunteer[]): Promise<Map<string, string>> {
  const employerId = In([...new Set(volunteers.map(volunteer => volunteer.employerId))]);
  const departments = await manager.findBy(Department, { employerId });
  const sites = await manager.findBy(Site, { employerId });
  return new Map([...departments, ...sites].map(({ id, name }) => [id, name]));
}
