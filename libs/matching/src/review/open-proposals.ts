import { type EntityManager, In } from 'typeorm';
import type { Actor } from '#libs/accounts';
import { isId, notFound } from '#libs/platform';
import { Proposal } from '../proposals/proposal.entity.ts';
import { MatchingRun } from '../runs/matching-run.entity.ts';
import { undecidedSides } from './sides.ts';

/**
 * Ids of a run's proposals that wait for the actor, in the order of the run's page.
 * @throws Refusal 'not-found' when the run is not the actor's employer's, nor holds a student of the actor's school
 */
export async function openProposals(manager: EntityManager, actor: Actor, runId: string): Promise<string[]> {
  const own = In(actor.organisations('proposals.review'));
  if (!isId(runId)) throw notFound();
  const known =
    (await manager.existsBy(MatchingRun, { id: runId, employerId: own })) ||
    (await manager.existsBy(Proposal, { runId, schoolId: own }));
  if (!known) throw notFound();
  const open = await manager.find(Proposal, {
    where: [
      { runId, state: 'open', employerId: own },
      { runId, state: 'open', schoolId: own },
    ],
    order: { schoolId: 'ASC', id: 'ASC' },
  });
  return open.filter(proposal => undecidedSides(actor, proposal).length > 0).map(({ id }) => id);
}
