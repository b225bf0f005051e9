import { type EntityManager, In } from 'typeorm';
import { type Actor, Organisation } from '#libs/accounts';
import { Cohort, CohortSchool } from '#libs/employers';

/** A cohort as a school sees it: when, and whose. */
export interface CohortForSchool {
  id: string;
  name: string;
  employerId: string;
  employer: string;
  startsOn: string;
  endsOn: string;
  schoolId: string;
}

/** The open cohorts in which the actor's schools may ask for mentors; the soonest first. */
export async function openCohorts(manager: EntityManager, actor: Actor): Promise<CohortForSchool[]> {
  const schools = await manager.findBy(CohortSchool, {
    schoolId: In(actor.organisations('mentor-requests.read')),
  });
  const cohorts = await manager.find(Cohort, {
    where: { id: In(schools.map(({ cohortId }) => cohortId)), state: 'open' },
    order: { startsOn: 'ASC', id: 'ASC' },
  });
  const employers = await manager.findBy(Organisation, {
    id: In(cohorts.map(({ employerId }) => employerId)),
  });
  const nameOf = new Map(employers.map(({ id, name }) => [id, name]));
  return cohorts.flatMap(({ id, name, employerId, startsOn, endsOn }) =>
    schools
      .filter(({ cohortId }) => cohortId === id)
      .map(({ schoolId }) => ({
        id,
        name,
        employerId,
        employer: nameOf.get(employerId) ?? '',
        startsOn,
        endsOn,
        schoolId,
      })),
  );
}
