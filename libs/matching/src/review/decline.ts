import type { EntityManager } from 'typeorm';
import { Membership, Person, recipient } from '#libs/accounts';
import type { OwedEmail } from '#libs/mail';
import type { Config } from '#libs/platform';
import { links } from '../links.ts';
import { namePairs } from '../pairs/name-pairs.ts';
import type { Proposal } from '../proposals/proposal.entity.ts';
import type { RejectionReason } from '../proposals/rejection-reason.ts';
import type { Side } from './sides.ts';

/**
 * What is owed for a rejection: whoever had approved for the other side is told, if they still coordinate there. The note
 * stays with the side that wrote it.
 * @param before the proposal as it was
 */
export async function decline(
  tx: EntityManager,
  config: Config,
  before: Proposal,
  reason: RejectionReason,
): Promise<OwedEmail[]> {
  const side: Side = before.employerDecision === 'approved' ? 'employer' : 'school';
  const personId = before[`${side}DecidedBy`];
  const organisationId = before[`${side}Id`];
  if (before[`${side}Decision`] !== 'approved' || !personId) return [];
  const person = await tx.findOneBy(Person, { id: personId });
  if (!person || !(await tx.existsBy(Membership, { personId, organisationId }))) return [];
  const [pair] = await namePairs(tx, [before]);
  const { volunteer, student, cohort, employer, school } = pair!;
  return [
    {
      email: 'match-declined',
      event: before.id,
      batch: before.cohortId,
      organisationId,
      to: recipient(person),
      props: {
        name: person.name,
        volunteer: volunteer.person.name,
        student: student.displayName,
        cohort: cohort.name,
        by: side === 'employer' ? school.name : employer.name,
        reason,
        link: links(config).proposal(before.id),
      },
    },
  ];
}
