import { Injectable } from '@nestjs/common';
import { DataSource, In, LessThanOrEqual } from 'typeorm';
import type { z } from 'zod';
import { type Actor, audit } from '#libs/accounts';
import { Clock, changedOne, inTransaction, invalid, isDuplicate } from '#libs/platform';
import { checkDay } from '../consent/consent-day.ts';
import { consentDeed } from '../consent/consent-deed.ts';
import { findStudent } from './find-student.ts';
import { newStudent } from './new-student.ts';
import { Student } from './student.entity.ts';
import type { NewStudentInput, StudentInput } from './student-input.ts';
import { type StudentsQuery, seek } from './students-query.ts';

const pageSize = 50;

/** A school keeps the students it vouches for. */
@Injectable()
export class Students {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
  ) {}

  /** @returns up to 50, and what to ask for `after`; null at the end */
  async list(
    actor: Actor,
    query: z.output<typeof StudentsQuery>,
  ): Promise<{ students: Student[]; next: string | null }> {
    const select = this.db
      .createQueryBuilder(Student, 's')
      .where({ schoolId: In(actor.organisations('students.read')) })
      .limit(pageSize + 1);
    seek(select, query);
    const found = await select.getMany();
    const students = found.slice(0, pageSize);
    return { students, next: found.length > pageSize ? (students.at(-1)?.id ?? null) : null };
  }

  /** @throws Refusal 'not-found' */
  read(actor: Actor, id: string): Promise<Student> {
    return findStudent(this.db.manager, actor, 'students.read', id);
  }

  /** @returns the new student's id. @throws Refusal with problem 'reference-taken', or 'in-the-future' for the consent */
  async add(actor: Actor, input: z.output<typeof NewStudentInput>): Promise<string> {
    const at = this.clock.now();
    const { consentGivenOn, organisationId, ...described } = input;
    if (consentGivenOn) checkDay(consentGivenOn, 'consentGivenOn', at);
    const student = newStudent(actor.organisation('students.edit', organisationId), at);
    Object.assign(student, described, { reference: described.reference || described.displayName });
    if (consentGivenOn)
      Object.assign(student, { consentGivenOn, consentRecordedBy: actor.personId, consentRecordedAt: at });
    await unlessTaken(
      inTransaction(this.db, async tx => {
        await tx.insert(Student, student);
        await audit(tx, {
          at,
          personId: actor.personId,
          organisationId: student.schoolId,
          action: 'student.added',
          subject: 'student',
          subjectId: student.id,
        });
        if (consentGivenOn)
          await audit(tx, consentDeed(actor, student, 'consent.recorded', at, consentGivenOn));
      }),
    );
    return student.id;
  }

  /** @throws Refusal 'not-found', or with problem 'reference-taken', or 'below-active' for fewer mentors than there are */
  async edit(actor: Actor, id: string, input: z.output<typeof StudentInput>): Promise<void> {
    const student = await findStudent(this.db.manager, actor, 'students.edit', id);
    const enough = { id, activeMentors: LessThanOrEqual(input.mentorsWanted) };
    const reference = input.reference || input.displayName;
    const change = { ...input, reference, updatedAt: this.clock.now() };
    const kept = await unlessTaken(changedOne(this.db.getRepository(Student).update(enough, change)));
    if (!kept) throw invalid('mentorsWanted', 'below-active', { active: student.activeMentors });
  }
}

async function unlessTaken<T>(write: Promise<T>): Promise<T> {
  try {
    return await write;
  } catch (error) {
    throw isDuplicate(error) ? invalid('reference', 'reference-taken') : error;
  }
}
