import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In } from 'typeorm';
import type { z } from 'zod';
import { type Actor, audit, type Permission } from '#libs/accounts';
import { findCohort } from '#libs/employers';
import { Clock, changedOne, inChunks, inTransaction, isId, newId, notFound, Refusal } from '#libs/platform';
import type { Student } from '../students/student.entity.ts';
import { type AskableQuery, type AskableStudent, askableStudents } from './askable-students.ts';
import { checkAsk } from './check-ask.ts';
import { MentorRequest } from './mentor-request.entity.ts';
import type { MentorRequestInput } from './mentor-request-input.ts';
import { type MentorRequestView, studentsOf, viewRequests } from './mentor-request-view.ts';
import { type CohortForSchool, openCohorts } from './open-cohorts.ts';
import { RequestedStudent } from './requested-student.entity.ts';

/** A school asks for mentors in a cohort. */
@Injectable()
export class MentorRequests {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
  ) {}

  openCohorts(actor: Actor): Promise<CohortForSchool[]> {
    return openCohorts(this.db.manager, actor);
  }

  /** Whom the actor may ask for; at most 200 of them, and how many there are. */
  async askable(
    actor: Actor,
    { search }: z.output<typeof AskableQuery>,
  ): Promise<{ students: AskableStudent[]; total: number }> {
    const { manager } = this.db;
    return askableStudents(manager, actor, await openCohorts(manager, actor), search);
  }

  /** The school's own, newest first. */
  async list(actor: Actor): Promise<MentorRequestView[]> {
    const { manager } = this.db;
    const schoolId = In(actor.organisations('mentor-requests.read'));
    return viewRequests(
      manager,
      await manager.find(MentorRequest, { where: { schoolId }, order: { id: 'DESC' } }),
    );
  }

  /** What was asked in a cohort of the employer; how many students, not who. Newest first. @throws Refusal 'not-found' */
  async inCohort(actor: Actor, cohortId: string): Promise<MentorRequestView[]> {
    const { manager } = this.db;
    const { id } = await findCohort(manager, actor, 'cohorts.read', cohortId);
    const where = { cohortId: id, state: 'filed' as const };
    return viewRequests(manager, await manager.find(MentorRequest, { where, order: { id: 'DESC' } }));
  }

  /** @throws Refusal 'not-found' */
  async read(actor: Actor, id: string): Promise<MentorRequestView & { named: Student[] }> {
    const { manager } = this.db;
    const request = await this.find(manager, actor, 'mentor-requests.read', id);
    const [view] = await viewRequests(manager, [request]);
    return { ...view!, named: await studentsOf(manager, id) };
  }

  /**
   * Asks for mentors for some of a school's students.
   * @returns the request's id
   * @throws Refusal 'not-found' for a cohort without the school or a student of another school, 'cohort-closed',
   *   'cohort-ended', or with problem 'one-school-only' or 'already-requested'
   */
  async file(actor: Actor, input: z.output<typeof MentorRequestInput>): Promise<string> {
    const id = newId();
    const at = this.clock.now();
    const { cohortId, format, note } = input;
    await inTransaction(this.db, async tx => {
      const { schoolId, employerId } = await checkAsk(tx, actor, input, at);
      const by = { filedBy: actor.personId, filedAt: at, state: 'filed' as const };
      await tx.insert(MentorRequest, { id, cohortId, schoolId, employerId, format, note, ...by });
      const named = input.students.map(studentId => ({ requestId: id, studentId, cohortId }));
      await inChunks(named, chunk => tx.insert(RequestedStudent, chunk));
      await this.note(tx, actor, 'mentor-request.filed', { id, schoolId });
    });
    return id;
  }

  /** Its students can be asked for again. @throws Refusal 'not-found', 'already-withdrawn' */
  async withdraw(actor: Actor, id: string): Promise<void> {
    await inTransaction(this.db, async tx => {
      const { schoolId } = await this.find(tx, actor, 'mentor-requests.file', id);
      const withdrawn = tx.update(MentorRequest, { id, state: 'filed' }, { state: 'withdrawn' });
      if (!(await changedOne(withdrawn))) throw new Refusal('already-withdrawn', 'conflict');
      await tx.delete(RequestedStudent, { requestId: id });
      await this.note(tx, actor, 'mentor-request.withdrawn', { id, schoolId });
    });
  }

  private async find(manager: EntityManager, actor: Actor, permission: Permission, id: string) {
    const schoolId = In(actor.organisations(permission));
    const request = isId(id) ? await manager.findOneBy(MentorRequest, { id, schoolId }) : null;
    if (!request) throw notFound();
    return request;
  }

  private note(
    tx: EntityManager,
    { personId }: Actor,
    action: string,
    { id: subjectId, schoolId: organisationId }: Pick<MentorRequest, 'id' | 'schoolId'>,
  ): Promise<void> {
    const at = this.clock.now();
    return audit(tx, { at, personId, organisationId, action, subject: 'mentor-request', subjectId });
  }
}
