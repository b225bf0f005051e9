import { type EntityManager, MoreThanOrEqual } from 'typeorm';
import { type ActiveCoordinator, coordinatorsOf, recipient } from '#libs/accounts';
import { Cohort, CohortSchool } from '#libs/employers';
import type { Outbox, OwedEmail } from '#libs/mail';
import { type Config, weekIn } from '#libs/platform';
import type { Side } from '../review/sides.ts';
import { isOffice } from './office-hours.ts';

const aWeek = 7 * 86_400_000;

/** The week in every cohort that is open, for HR and for each school; once a week, on Monday or the first working day after. */
export async function weekLetters(
  manager: EntityManager,
  outbox: Outbox,
  config: Config,
  at: Date,
): Promise<OwedEmail[]> {
  const today = at.toISOString().slice(0, 10);
  const letters: OwedEmail[] = [];
  for (const cohort of await manager.findBy(Cohort, { state: 'open', endsOn: MoreThanOrEqual(today) })) {
    const due = await outbox.notYetOwed(manager, await readersOf(manager, cohort, at));
    for (const { side, ...letter } of due) {
      const figures = await weekFigures(manager, cohort.id, side, letter.organisationId, at);
      const props = { name: letter.to.name, cohort: cohort.name, ...figures, link: config.publicUrl };
      letters.push({ ...letter, props });
    }
  }
  return letters;
}

/** Those for whom it is a working day now, each with what their email is known by. */
async function readersOf(manager: EntityManager, cohort: Cohort, at: Date) {
  const schools = await manager.findBy(CohortSchool, { cohortId: cohort.id });
  const ids = schools.map(({ schoolId }) => schoolId);
  const hr = await coordinatorsOf(manager, [cohort.employerId], 'hr-coordinator');
  const teachers = await coordinatorsOf(manager, ids, 'school-coordinator');
  const reader = (side: Side) => (to: ActiveCoordinator) => ({
    ...{ side, email: 'cohort-week' as const, event: `week ${cohort.id} ${weekIn(to.zone, at)}` },
    ...{ organisationId: to.organisationId, to: recipient(to) },
  });
  const isThere = ({ zone }: ActiveCoordinator) => isOffice(zone, at);
  return [...hr.filter(isThere).map(reader('employer')), ...teachers.filter(isThere).map(reader('school'))];
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
