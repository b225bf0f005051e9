import { type EntityManager, In } from 'typeorm';
import type { Actor } from '#libs/accounts';
import { Student } from '../students/student.entity.ts';
import type { CohortForSchool } from './open-cohorts.ts';
import { RequestedStudent } from './requested-student.entity.ts';

const most = 2_000;

/** A student for whom a school may ask; `isRequested` when it has, in one of its open cohorts. */
export interface AskableStudent {
  student: Student;
  isRequested: boolean;
}

/** The students of the actor's schools, by display name; the first 2 000. */
export async function askableStudents(
  manager: EntityManager,
  actor: Actor,
  cohorts: CohortForSchool[],
): Promise<AskableStudent[]> {
  const students = await manager.find(Student, {
    where: { schoolId: In(actor.organisations('mentor-requests.file')) },
    order: { displayName: 'ASC', id: 'ASC' },
    take: most,
  });
  const asked = await manager.findBy(RequestedStudent, { cohortId: In(cohorts.map(({ id }) => id)) });
  const requested = new Set(asked.map(({ studentId }) => studentId));
  return students.map(student => ({ student, isRequested: requested.has(student.id) }));
}
