import type { EntityManager } from 'typeorm';
import { Refusal } from '#libs/platform';
import { Cohort } from '../cohorts/cohort.entity.ts';
import { mustBeOpen } from '../cohorts/find-cohort.ts';
import { Enrolment } from '../enrolment/enrolment.entity.ts';
import { Volunteer } from '../profile/volunteer.entity.ts';

/** The volunteer, whom nobody else changes until the transaction ends; null when there is none. */
export function holdVolunteer(tx: EntityManager, id: string): Promise<Volunteer | null> {
  return tx.findOne(Volunteer, { where: { id }, lock: { mode: 'pessimistic_write' } });
}

/**
 * Counts one more active match of a volunteer in a cohort, if the volunteer may have it now.
 * @throws Refusal 'cohort-closed', 'cohort-ended', 'volunteer-left' when they have no seat in the cohort, 'volunteer-not-screened' when the
 *   clearance ends before the cohort does, 'volunteer-full' when their capacity is used up
 */
export async function takeVolunteer(
  tx: EntityManager,
  cohortId: string,
  volunteerId: string,
  at: Date,
): Promise<void> {
  const volunteer = await holdVolunteer(tx, volunteerId);
  const enrolled = volunteer && (await tx.existsBy(Enrolment, { cohortId, volunteerId }));
  if (!enrolled) throw new Refusal('volunteer-left', 'conflict');
  const cohort = await tx.findOneByOrFail(Cohort, { id: cohortId });
  await mustBeOpen(tx, cohort, at);
  if (!volunteer.isScreenedThrough(cohort.endsOn)) throw new Refusal('volunteer-not-screened', 'conflict');
  if (volunteer.activeMatches >= volunteer.capacity) throw new Refusal('volunteer-full', 'conflict');
  await tx.increment(Volunteer, { id: volunteerId }, 'activeMatches', 1);
}

/** Counts one active match less. */
export async function releaseVolunteer(tx: EntityManager, volunteerId: string): Promise<void> {
  await tx.decrement(Volunteer, { id: volunteerId }, 'activeMatches', 1);
}
