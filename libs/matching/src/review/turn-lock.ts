import { type EntityManager, In } from 'typeorm';
import { type Actor, audit } from '#libs/accounts';
import { changedOne, isId, notFound, Refusal } from '#libs/platform';
import { Proposal } from '../proposals/proposal.entity.ts';

/** Locks an open proposal of the actor's employer, or unlocks it. */
export async function turnLock(
  tx: EntityManager,
  actor: Actor,
  id: string,
  locked: boolean,
  at: Date,
): Promise<void> {
  const employerId = In(actor.organisations('proposals.lock'));
  const proposal = isId(id) ? await tx.findOneBy(Proposal, { id, employerId }) : null;
  if (!proposal) throw notFound();
  if (!(await changedOne(tx.update(Proposal, { id, state: 'open' }, { locked }))))
    throw new Refusal(proposal.state === 'superseded' ? 'superseded' : 'already-decided', 'conflict');
  await audit(tx, {
    at,
    personId: actor.personId,
    organisationId: proposal.employerId,
    action: locked ? 'proposal.locked' : 'proposal.unlocked',
    subject: 'proposal',
    subjectId: id,
  });
}
