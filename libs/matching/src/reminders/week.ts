import { type EntityManager, MoreThanOrEqual } from 'typeorm';
import { coordinatorsOf, recipient } from '#libs/accounts';
import { Cohort, CohortSchool } from '#libs/employers';
import type { OwedEmail } from '#libs/mail';
import { type Config, weekIn } from '#libs/platform';
import type { Side } from '../review/sides.ts';
import { isOffice } from './office-hours.ts';

const aWeek = 7 * 86_400_000;

/** The week in every cohort that is open, for HR and for each school; once a week, on Monday or the first working day after. */
export async function weekLetters(manager: EntityManager, config: Config, at: Date): Promise<OwedEmail[]> {
  const today = at.toISOString().slice(0, 10);
  const cohorts = await manager.findBy(Cohort, { state: 'open', endsOn: MoreThanOrEqual(today) });
  const letters = await Promise.all(cohorts.map(cohort => ofCohort(manager, config, cohort, at)));
  return letters.flat();
}

async function ofCohort(
  manager: EntityManager,
  config: Config,
  cohort: Cohort,
  at: Date,
): Promise<OwedEmail[]> {
  const schools = await manager.findBy(CohortSchool, { cohortId: cohort.id });
  const hr = await coordinatorsOf(manager, [cohort.employerId], 'hr-coordinator');
  const teachers = await coordinatorsOf(
    manager,
    schools.map(({ schoolId }) => schoolId),
    'school-coordinator',
  );
  const readers = [
    ...hr.map(to => ({ to, side: 'employer' as const })),
    ...teachers.map(to => ({ to, side: 'school' as const })),
  ].filter(({ to }) => isOffice(to.zone, at));
  const letters: OwedEmail[] = [];
  for (const { to, side } of readers) {
    const figures = await weekFigures(manager, cohort.id, side, to.organisationId, at);
    letters.push({
      email: 'cohort-week',
      event: `week ${cohort.id} ${weekIn(to.zone, at)}`,
      organisationId: to.organisationId,
      to: recipient(to),
      props: { name: to.name, cohort: cohort.name, ...figures, link: config.publicUrl },
    });
  }
  return letters;
}

/** The figures of one side; a school's are of its own students. */
async function weekFigures(
  manager: EntityManager,
  cohortId: string,
  side: Side,
  organisationId: string,
  at: Date,
) {
  const since = new Date(at.getTime() - aWeek);
  const own = side === 'school' ? 'and school_id = ?' : '';
  const values = side === 'school' ? [organisationId] : [];
  const count = async (sql: string, given: unknown[]) =>
    Number(((await manager.query(sql, given)) as { n: string }[])[0]?.n ?? 0);
  return {
    joined: await count('select count(*) as n from enrolments where cohort_id = ? and joined_at >= ?', [
      cohortId,
      since,
    ]),
    made: await count(`select count(*) as n from matches where cohort_id = ? ${own} and started_at >= ?`, [
      ...[cohortId, ...values, since],
    ]),
    active: await count(`select count(*) as n from matches where cohort_id = ? ${own} and state = 'active'`, [
      ...[cohortId, ...values],
    ]),
    waiting: await count(
      `select count(*) as n from proposals where cohort_id = ? ${own} and state = 'open' and ${side}_decision is null`,
      [cohortId, ...values],
    ),
    unmatched: await count(
      `select count(*) as n from requested_students r join students s on s.id = r.student_id
       where r.cohort_id = ? ${own.replace('school_id', 's.school_id')} and s.active_mentors = 0`,
      [cohortId, ...values],
    ),
  };
}
