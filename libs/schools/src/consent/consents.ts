import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { type Actor, audit, type Deed } from '#libs/accounts';
import { Clock, day, inTransaction, invalid, Refusal } from '#libs/platform';
import { findStudent } from '../students/find-student.ts';
import { Student } from '../students/student.entity.ts';

/** The day on which the guardian signed. */
export const ConsentInput = z.object({ givenOn: day() });

/** A school records that a guardian agrees, or no longer does. The paper stays with the school. */
@Injectable()
export class Consents {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
  ) {}

  /** @throws Refusal 'not-found', or with problem 'in-the-future' */
  async record(actor: Actor, studentId: string, { givenOn }: z.output<typeof ConsentInput>): Promise<void> {
    const at = this.clock.now();
    checkDay(givenOn, 'givenOn', at);
    await inTransaction(this.db, async tx => {
      const student = await findStudent(tx, actor, 'students.edit', studentId);
      await tx.update(
        Student,
        { id: studentId },
        {
          consentGivenOn: givenOn,
          consentRecordedBy: actor.personId,
          consentRecordedAt: at,
          consentWithdrawnAt: null,
          updatedAt: at,
        },
      );
      await audit(tx, consentDeed(actor, student, 'consent.recorded', at, { givenOn }));
    });
  }

  /** The student is proposed no more. @throws Refusal 'not-found', or 'no-consent' when there is none to withdraw */
  async withdraw(actor: Actor, studentId: string): Promise<void> {
    const at = this.clock.now();
    await inTransaction(this.db, async tx => {
      const student = await findStudent(tx, actor, 'students.edit', studentId);
      if (!student.hasConsent()) throw new Refusal('no-consent', 'conflict');
      await tx.update(Student, { id: studentId }, { consentWithdrawnAt: at, updatedAt: at });
      await audit(tx, consentDeed(actor, student, 'consent.withdrawn', at));
    });
  }
}

/** @throws Refusal with problem 'in-the-future'; a day is no longer ahead once it has begun anywhere on earth */
export function checkDay(day: string, field: string, at: Date): void {
  const eastmost = new Date(at.getTime() + 14 * 3_600_000).toISOString().slice(0, 10);
  if (day > eastmost) throw invalid(field, 'in-the-future');
}

export function consentDeed(
  { personId }: Actor,
  { id, schoolId }: Student,
  action: 'consent.recorded' | 'consent.withdrawn',
  at: Date,
  details?: Deed['details'],
): Deed {
  return { at, personId, organisationId: schoolId, action, subject: 'student', subjectId: id, details };
}
