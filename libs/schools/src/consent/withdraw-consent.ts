import type { EntityManager } from 'typeorm';
import { type Actor, audit } from '#libs/accounts';
import { Refusal } from '#libs/platform';
import { findStudent } from '../students/find-student.ts';
import { Student } from '../students/student.entity.ts';
import { consentDeed } from './consent-deed.ts';

/**
 * Notes that a guardian no longer agrees. What that means for proposals and matches is for who knows of them, in the same
 * transaction. @throws Refusal 'not-found', or 'no-consent' when there is none to withdraw
 */
export async function withdrawConsent(
  tx: EntityManager,
  actor: Actor,
  studentId: string,
  at: Date,
): Promise<void> {
  const student = await findStudent(tx, actor, 'students.edit', studentId);
  if (!student.hasConsent()) throw new Refusal('no-consent', 'conflict');
  await tx.update(Student, { id: studentId }, { consentWithdrawnAt: at, updatedAt: at });
  await audit(tx, consentDeed(actor, student, 'consent.withdrawn', at));
}
