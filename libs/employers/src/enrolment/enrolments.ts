import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In, IsNull } from 'typeorm';
import { type Actor, audit, Person } from '#libs/accounts';
import { Clock, inTransaction, notFound, Refusal } from '#libs/platform';
import { Cohort } from '../cohorts/cohort.entity.ts';
import { holdCohort, mustBeOpen } from '../cohorts/find-cohort.ts';
import { Invitation } from '../invitations/invitation.entity.ts';
import { findOwnVolunteer, ownVolunteer } from '../profile/own-volunteer.ts';
import { holdVolunteer } from '../volunteers/capacity.ts';
import { Enrolment } from './enrolment.entity.ts';
import { giveSeatBack, takeSeats } from './seats.ts';

export interface CohortChoice {
  cohort: Cohort;
  joined: boolean;
}

/** A volunteer joins cohorts of their employer. */
@Injectable()
export class Enrolments {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
  ) {}

  /** The cohorts that the volunteer has joined, and those open to them; the soonest first. */
  async choices(actor: Actor): Promise<CohortChoice[]> {
    const { manager } = this.db;
    const volunteer = await findOwnVolunteer(manager, actor);
    const enrolments = volunteer ? await manager.findBy(Enrolment, { volunteerId: volunteer.id }) : [];
    const joined = new Set(enrolments.map(enrolment => enrolment.cohortId));
    const employerId = In(actor.organisations('cohort.join'));
    const cohorts = await manager.find(Cohort, {
      where: [
        { employerId, state: 'open' },
        { employerId, id: In([...joined]) },
      ],
      order: { startsOn: 'ASC', id: 'ASC' },
    });
    return cohorts.map(cohort => ({ cohort, joined: joined.has(cohort.id) }));
  }

  /**
   * Takes a seat; a volunteer who has one already keeps it.
   * @throws Refusal 'not-found', 'cohort-closed', 'cohort-ended' or 'cohort-full'
   */
  async join(actor: Actor, cohortId: string): Promise<void> {
    const at = this.clock.now();
    await inTransaction(this.db, async tx => {
      const cohort = await holdCohort(tx, actor, 'cohort.join', cohortId);
      const { id: volunteerId } = await ownVolunteer(tx, actor, at);
      if (await tx.existsBy(Enrolment, { cohortId, volunteerId })) return;
      await mustBeOpen(tx, cohort, at);
      await takeSeats(tx, cohortId, 1);
      await tx.insert(Enrolment, { cohortId, volunteerId, joinedAt: at });
      const { email } = await tx.findOneByOrFail(Person, { id: actor.personId });
      await tx.update(Invitation, { cohortId, email, acceptedAt: IsNull() }, { acceptedAt: at });
      await this.note(tx, actor, 'cohort.joined', cohort);
    });
  }

  /**
   * Gives the seat back. Whoever mentors a student keeps the seat until that match is closed.
   * @throws Refusal 'not-found' when there is no seat to give back, 'active-matches'
   */
  async leave(actor: Actor, cohortId: string): Promise<void> {
    await inTransaction(this.db, async tx => {
      const cohort = await holdCohort(tx, actor, 'cohort.join', cohortId);
      const own = await findOwnVolunteer(tx, actor);
      const volunteer = own && (await holdVolunteer(tx, own.id));
      if (!volunteer) throw notFound();
      const { affected } = await tx.delete(Enrolment, { cohortId, volunteerId: volunteer.id });
      if (affected !== 1) throw notFound();
      if (volunteer.activeMatches > 0) throw new Refusal('active-matches', 'conflict');
      await giveSeatBack(tx, cohortId);
      await this.note(tx, actor, 'cohort.left', cohort);
    });
  }

  private note(tx: EntityManager, { personId }: Actor, action: string, cohort: Cohort): Promise<void> {
    return audit(tx, {
      at: this.clock.now(),
      personId,
      organisationId: cohort.employerId,
      action,
      subject: 'cohort',
      subjectId: cohort.id,
    });
  }
}
