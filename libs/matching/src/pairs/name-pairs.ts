import { type EntityManager, In, type ObjectLiteral } from 'typeorm';
import { Organisation } from '#libs/accounts';
import { Cohort, type VolunteerView, volunteersById } from '#libs/employers';
import { Student } from '#libs/schools';

/** Who and where, by id: a proposal or a match. */
interface PairIds {
  cohortId: string;
  employerId: string;
  schoolId: string;
  volunteerId: string;
  studentId: string;
}

const shown = { id: true, displayName: true, gradeBand: true, format: true } as const;

/** A pair with its names. Of the student there is what both sides may know, and no more. */
export interface NamedPair {
  volunteer: VolunteerView;
  student: Pick<Student, keyof typeof shown>;
  cohort: Cohort;
  employer: Organisation;
  school: Organisation;
}

/** The names of some pairs, in their order. No permission is asked. */
export async function namePairs(manager: EntityManager, rows: readonly PairIds[]): Promise<NamedPair[]> {
  if (rows.length === 0) return [];
  const views = await volunteersById(manager, unique(rows.map(({ volunteerId }) => volunteerId)));
  const volunteers = new Map(views.map(view => [view.volunteer.id, view]));
  const studentIds = In(unique(rows.map(({ studentId }) => studentId)));
  const students = byId(await manager.find(Student, { select: shown, where: { id: studentIds } }));
  const cohorts = byId(
    await manager.findBy(Cohort, { id: In(unique(rows.map(({ cohortId }) => cohortId))) }),
  );
  const organisations = byId(
    await manager.findBy(Organisation, {
      id: In(unique(rows.flatMap(({ employerId, schoolId }) => [employerId, schoolId]))),
    }),
  );
  return rows.map(row => ({
    volunteer: volunteers.get(row.volunteerId)!,
    student: students.get(row.studentId)!,
    cohort: cohorts.get(row.cohortId)!,
    employer: organisations.get(row.employerId)!,
    school: organisations.get(row.schoolId)!,
  }));
}

const unique = (ids: string[]) => [...new Set(ids)];
const byId = <T extends ObjectLiteral & { id: string }>(rows: T[]) => new Map(rows.map(row => [row.id, row]));
