import type { EntityManager } from 'typeorm';
import { type Actor, audit } from '#libs/accounts';
import { takeVolunteer } from '#libs/employers';
import { changedOne, isDuplicate, newId, Refusal } from '#libs/platform';
import { takeStudent } from '#libs/schools';
import { Match } from '../matches/match.entity.ts';
import { Proposal } from '../proposals/proposal.entity.ts';

/**
 * Makes the match of a proposal that both sides have approved.
 * @returns null while a side has not
 * @throws Refusal 'cohort-closed', 'cohort-ended', 'volunteer-left', 'volunteer-not-screened', 'volunteer-full', 'student-not-requested', 'no-consent',
 *   'student-served', 'already-matched'
 */
export async function makeMatch(
  tx: EntityManager,
  actor: Actor,
  proposalId: string,
  at: Date,
): Promise<Match | null> {
  const both = {
    id: proposalId,
    state: 'open' as const,
    employerDecision: 'approved' as const,
    schoolDecision: 'approved' as const,
  };
  if (!(await changedOne(tx.update(Proposal, both, { state: 'approved', locked: false })))) return null;
  const proposal = await tx.findOneByOrFail(Proposal, { id: proposalId });
  const { cohortId, employerId, schoolId, volunteerId, studentId } = proposal;
  await takeVolunteer(tx, cohortId, volunteerId, at);
  await takeStudent(tx, cohortId, studentId);
  const match = Object.assign(new Match(), {
    id: newId(),
    cohortId,
    employerId,
    schoolId,
    volunteerId,
    studentId,
    proposalId,
    state: 'active' as const,
    startedAt: at,
    ...{ endedAt: null, endedReason: null, endedBy: null },
  });
  await insert(tx, match);
  await audit(tx, {
    at,
    personId: actor.personId,
    organisationId: employerId,
    action: 'match.approved',
    subject: 'match',
    subjectId: match.id,
    details: { proposalId, schoolId },
  });
  return match;
}

async function insert(tx: EntityManager, match: Match): Promise<void> {
  try {
    await tx.insert(Match, match);
  } catch (error) {
    throw isDuplicate(error) ? new Refusal('already-matched', 'conflict') : error;
  }
}
