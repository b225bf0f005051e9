import { type EntityManager, IsNull } from 'typeorm';
import { type Actor, audit } from '#libs/accounts';
import { changedOne, Refusal } from '#libs/platform';
import { findProposal } from '../proposals/find-proposal.ts';
import { Proposal } from '../proposals/proposal.entity.ts';
import { undecidedSides } from './sides.ts';

type Change = Pick<Partial<Proposal>, 'state' | 'rejectedReason' | 'note' | 'locked'>;

/**
 * Writes down the actor's decision, for each side of theirs that has none. The condition of the update is the
 * rule: of many who press at once one decides.
 * @param change what else becomes of the proposal
 * @returns the proposal as it was before
 * @throws Refusal 'not-found', 'already-decided', 'superseded'
 */
export async function decide(
  tx: EntityManager,
  actor: Actor,
  id: string,
  decision: 'approved' | 'rejected',
  at: Date,
  change: Change = {},
): Promise<Proposal> {
  const before = await findProposal(tx, actor, 'proposals.review', id);
  const sides = undecidedSides(actor, before);
  if (sides.length === 0) throw refusal(before);
  const undecided = Object.fromEntries(sides.map(side => [`${side}Decision`, IsNull()]));
  const decided = sides.map(side => ({
    [`${side}Decision`]: decision,
    [`${side}DecidedBy`]: actor.personId,
    [`${side}DecidedAt`]: at,
  }));
  const where = { id, state: 'open' as const, ...undecided };
  if (!(await changedOne(tx.update(Proposal, where, Object.assign({}, change, ...decided)))))
    throw refusal(await tx.findOneByOrFail(Proposal, { id }));
  await audit(
    tx,
    ...sides.map(side => ({
      at,
      personId: actor.personId,
      organisationId: before[`${side}Id`],
      action: `proposal.${decision}`,
      subject: 'proposal',
      subjectId: id,
      details: { side },
    })),
  );
  return before;
}

const refusal = ({ state }: Proposal) =>
  new Refusal(state === 'superseded' ? 'superseded' : 'already-decided', 'conflict');
