import { type EntityManager, In } from 'typeorm';
import { Organisation } from '#libs/accounts';
import { invalid } from '#libs/platform';
import { CohortSchool } from './cohort-school.entity.ts';

/** Makes these the schools of a cohort. @throws Refusal with problem 'unknown-choice' when one is no school */
export async function setSchools(tx: EntityManager, cohortId: string, schools: string[]): Promise<void> {
  const known = await tx.countBy(Organisation, { id: In(schools), kind: 'school' });
  if (known !== schools.length) throw invalid('schools', 'unknown-choice');
  await tx.delete(CohortSchool, { cohortId });
  if (schools.length > 0)
    await tx.insert(
      CohortSchool,
      schools.map(schoolId => ({ cohortId, schoolId })),
    );
}

/** The schools of a cohort by name. */
export function schoolsOf(manager: EntityManager, cohortId: string): Promise<Organisation[]> {
  return manager
    .createQueryBuilder(Organisation, 'o')
    .innerJoin(CohortSchool, 'cs', 'cs.schoolId = o.id')
    .where('cs.cohortId = :cohortId', { cohortId })
    .orderBy({ 'o.name': 'ASC', 'o.id': 'ASC' })
    .getMany();
}
