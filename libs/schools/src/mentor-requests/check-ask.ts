import { type EntityManager, In } from 'typeorm';
import type { z } from 'zod';
import type { Actor } from '#libs/accounts';
import { Cohort, CohortSchool, mustBeOpen } from '#libs/employers';
import { invalid, notFound } from '#libs/platform';
import { Student } from '../students/student.entity.ts';
import type { MentorRequestInput } from './mentor-request-input.ts';
import { RequestedStudent } from './requested-student.entity.ts';

/**
 * Whether the actor may ask for mentors for these students in this cohort. The cohort stays as it is until the
 * transaction ends, so that nobody closes it or asks for the same students meanwhile.
 * @returns whose request it becomes. @throws Refusal, see `MentorRequests.file`
 */
export async function checkAsk(
  tx: EntityManager,
  actor: Actor,
  { cohortId, students: ids }: z.output<typeof MentorRequestInput>,
  at: Date,
): Promise<{ schoolId: string; employerId: string }> {
  const schools = actor.organisations('mentor-requests.file');
  const lock = { mode: 'pessimistic_write' } as const;
  const cohort = await tx.findOne(Cohort, { where: { id: cohortId }, lock });
  const included = await tx.findBy(CohortSchool, { cohortId, schoolId: In(schools) });
  if (!cohort || included.length === 0) throw notFound();
  await mustBeOpen(tx, cohort, at);
  const students = await tx.findBy(Student, { id: In(ids), schoolId: In(schools) });
  const [first] = students;
  if (!first || students.length < ids.length) throw notFound();
  const { schoolId } = first;
  if (students.some(student => student.schoolId !== schoolId)) throw invalid('students', 'one-school-only');
  if (!included.some(school => school.schoolId === schoolId)) throw notFound();
  const asked = await tx.countBy(RequestedStudent, { cohortId, studentId: In(ids) });
  if (asked > 0) throw invalid('students', 'already-requested', { count: asked });
  return { schoolId, employerId: cohort.employerId };
}
