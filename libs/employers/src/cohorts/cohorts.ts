import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In, LessThanOrEqual } from 'typeorm';
import type { z } from 'zod';
import { type Actor, audit, Organisation } from '#libs/accounts';
import { Clock, changedOne, dayIn, inTransaction, invalid, newId } from '#libs/platform';
import { Cohort, type CohortState } from './cohort.entity.ts';
import { type CohortCounts, countCohort } from './cohort-counts.ts';
import type { CohortInput } from './cohort-input.ts';
import { schoolsOf, setSchools } from './cohort-schools.ts';
import { findCohort } from './find-cohort.ts';
import { policyOf } from './policy.ts';

type Input = z.output<typeof CohortInput>;

/** HR opens an employer's cohorts and looks after them. */
@Injectable()
export class Cohorts {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Newest first. */
  list(actor: Actor): Promise<Cohort[]> {
    const employerId = In(actor.organisations('cohorts.read'));
    return this.db.getRepository(Cohort).find({ where: { employerId }, order: { id: 'DESC' } });
  }

  /** @throws Refusal 'not-found' */
  async read(
    actor: Actor,
    id: string,
  ): Promise<{ cohort: Cohort; schools: Organisation[]; counts: CohortCounts }> {
    const { manager } = this.db;
    const cohort = await findCohort(manager, actor, 'cohorts.read', id);
    const schools = await schoolsOf(manager, id);
    return { cohort, schools, counts: await countCohort(manager, id) };
  }

  /** @returns the new cohort's id. @throws Refusal with problem 'already-past', or 'unknown-choice' for a school that is none */
  async open(actor: Actor, input: Input): Promise<string> {
    const id = newId();
    const employerId = actor.organisation('cohorts.edit', input.organisationId);
    const at = this.clock.now();
    await inTransaction(this.db, async tx => {
      const { zone } = await tx.findOneByOrFail(Organisation, { id: employerId });
      if (input.endsOn < dayIn(zone, at)) throw invalid('endsOn', 'already-past');
      await tx.insert(Cohort, {
        ...columns(input),
        id,
        employerId,
        seatsTaken: 0,
        state: 'open',
        createdAt: at,
      });
      await setSchools(tx, id, input.schools);
      await this.note(tx, actor, 'cohort.opened', { id, employerId });
    });
    return id;
  }

  /** @throws Refusal 'not-found', or with problem 'below-taken' when more volunteers have joined than `seats` */
  async edit(actor: Actor, id: string, input: Input): Promise<void> {
    await inTransaction(this.db, async tx => {
      const cohort = await findCohort(tx, actor, 'cohorts.edit', id);
      const enough = { id, seatsTaken: LessThanOrEqual(input.seats) };
      if (!(await changedOne(tx.update(Cohort, enough, columns(input)))))
        throw invalid('seats', 'below-taken', { taken: cohort.seatsTaken });
      await setSchools(tx, id, input.schools);
      await this.note(tx, actor, 'cohort.edited', cohort);
    });
  }

  /** Nobody joins, is invited or asks for mentors any more. @throws Refusal 'not-found' */
  close(actor: Actor, id: string): Promise<void> {
    return this.turn(actor, id, 'closed');
  }

  /** @throws Refusal 'not-found' */
  reopen(actor: Actor, id: string): Promise<void> {
    return this.turn(actor, id, 'open');
  }

  private async turn(actor: Actor, id: string, state: CohortState): Promise<void> {
    await inTransaction(this.db, async tx => {
      const cohort = await findCohort(tx, actor, 'cohorts.edit', id);
      if (cohort.state === state) return;
      await tx.update(Cohort, { id }, { state });
      await this.note(tx, actor, state === 'open' ? 'cohort.reopened' : 'cohort.closed', cohort);
    });
  }

  private note(
    tx: EntityManager,
    { personId }: Actor,
    action: string,
    cohort: Pick<Cohort, 'id' | 'employerId'>,
  ): Promise<void> {
    const [organisationId, subjectId] = [cohort.employerId, cohort.id];
    return audit(tx, {
      at: this.clock.now(),
      personId,
      organisationId,
      action,
      subject: 'cohort',
      subjectId,
    });
  }
}

function columns(input: Input) {
  const { name, startsOn, endsOn, seats, nightly } = input;
  return { name, startsOn, endsOn, seats, nightly, policy: policyOf(input) };
}
