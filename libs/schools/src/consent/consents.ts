import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { type Actor, audit } from '#libs/accounts';
import { Clock, day, inTransaction } from '#libs/platform';
import { findStudent } from '../students/find-student.ts';
import { Student } from '../students/student.entity.ts';
import { checkDay } from './consent-day.ts';
import { consentDeed } from './consent-deed.ts';

/** The day on which the guardian signed. */
export const ConsentInput = z.object({ givenOn: day() });

/** A school records that a guardian agrees. The paper stays with the school. What a withdrawal means, matching knows. */
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
      await audit(tx, consentDeed(actor, student, 'consent.recorded', at, givenOn));
    });
  }
}
