import type { EntityManager } from 'typeorm';
import { CohortSchool } from '#libs/employers';
import { Refusal } from '#libs/platform';
import { RequestedStudent } from '../mentor-requests/requested-student.entity.ts';
import { Student } from '../students/student.entity.ts';

/**
 * Counts one more mentor of a student in a cohort, if the student may have one now.
 * @throws Refusal 'student-not-requested' when the school no longer asks, 'no-consent' when no guardian agrees,
 *   'student-served' when the student has as many mentors as wanted
 */
export async function takeStudent(tx: EntityManager, cohortId: string, studentId: string): Promise<void> {
  const lock = { mode: 'pessimistic_write' } as const;
  const student = await tx.findOne(Student, { where: { id: studentId }, lock });
  const asked = student && (await isAsked(tx, cohortId, student));
  if (!asked) throw new Refusal('student-not-requested', 'conflict');
  if (!student.hasConsent()) throw new Refusal('no-consent', 'conflict');
  if (student.activeMentors >= student.mentorsWanted) throw new Refusal('student-served', 'conflict');
  await tx.increment(Student, { id: studentId }, 'activeMentors', 1);
}

/** Whether the school is still in the cohort and still asks for the student. */
async function isAsked(tx: EntityManager, cohortId: string, { id, schoolId }: Student): Promise<boolean> {
  const isIn = await tx.existsBy(CohortSchool, { cohortId, schoolId });
  return isIn && (await tx.existsBy(RequestedStudent, { cohortId, studentId: id }));
}

/** Counts one mentor less. */
export async function releaseStudent(tx: EntityManager, studentId: string): Promise<void> {
  await tx.decrement(Student, { id: studentId }, 'activeMentors', 1);
}
