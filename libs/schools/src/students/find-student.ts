import { type EntityManager, In } from 'typeorm';
import type { Actor, Permission } from '#libs/accounts';
import { isId, notFound } from '#libs/platform';
import { Student } from './student.entity.ts';

/** @throws Refusal 'not-found' unless it is a student of a school for which the actor may do this */
export async function findStudent(
  manager: EntityManager,
  actor: Actor,
  permission: Permission,
  id: string,
): Promise<Student> {
  const schoolId = In(actor.organisations(permission));
  const student = isId(id) ? await manager.findOneBy(Student, { id, schoolId }) : null;
  if (!student) throw notFound();
  return student;
}
