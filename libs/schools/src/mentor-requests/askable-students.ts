import { type EntityManager, In } from 'typeorm';
import { z } from 'zod';
import type { Actor } from '#libs/accounts';
import { optionalText } from '#libs/platform';
import { Student } from '../students/student.entity.ts';
import { narrow } from '../students/students-query.ts';
import type { CohortForSchool } from './open-cohorts.ts';
import { RequestedStudent } from './requested-student.entity.ts';

/** As many as a person can look through; who is asked for makes room for the next. */
const most = 200;

export const AskableQuery = z.object({ search: optionalText(60) });

/** A student for whom a school may ask; `isRequested` when it has, in one of its open cohorts. */
export interface AskableStudent {
  student: Student;
  isRequested: boolean;
}

/**
 * The students of the actor's schools: those in no request yet first, then by display name; at most 200.
 * @returns them, and how many there are in all
 */
export async function askableStudents(
  manager: EntityManager,
  actor: Actor,
  cohorts: CohortForSchool[],
  search: string,
): Promise<{ students: AskableStudent[]; total: number }> {
  const cohortId = In(cohorts.map(({ id }) => id));
  const select = manager
    .createQueryBuilder(Student, 's')
    .where({ schoolId: In(actor.organisations('mentor-requests.file')) });
  narrow(select, search);
  const asked = (await manager.findBy(RequestedStudent, { cohortId })).map(({ studentId }) => studentId);
  const requested = new Set(asked);
  const total = await select.getCount();
  const fresh = await select
    .clone()
    .andWhere(asked.length ? 's.id not in (:...asked)' : 'true', { asked })
    .orderBy({ 's.displayName': 'ASC', 's.id': 'ASC' })
    .take(most)
    .getMany();
  const others = await select
    .clone()
    .andWhere(asked.length ? 's.id in (:...asked)' : 'false', { asked })
    .orderBy({ 's.displayName': 'ASC', 's.id': 'ASC' })
    .take(Math.max(1, most - fresh.length))
    .getMany();
  const students = [...fresh, ...others.slice(0, most - fresh.length)];
  return { students: students.map(student => ({ student, isRequested: requested.has(student.id) })), total };
}
