import type { Actor, Deed } from '#libs/accounts';
import type { Student } from '../students/student.entity.ts';

/** A consent recorded or withdrawn, for the audit trail. */
export function consentDeed(
  { personId }: Actor,
  { id, schoolId }: Student,
  action: 'consent.recorded' | 'consent.withdrawn',
  at: Date,
  givenOn?: string,
): Deed {
  const details = givenOn ? { givenOn } : null;
  return { at, personId, organisationId: schoolId, action, subject: 'student', subjectId: id, details };
}
