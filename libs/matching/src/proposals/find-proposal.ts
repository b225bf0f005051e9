import { type EntityManager, In } from 'typeorm';
import type { Actor, Permission } from '#libs/accounts';
import { isId, notFound } from '#libs/platform';
import { Proposal } from './proposal.entity.ts';

/** @throws Refusal 'not-found' unless it concerns an employer or a school for which the actor may do this */
export async function findProposal(
  manager: EntityManager,
  actor: Actor,
  permission: Permission,
  id: string,
): Promise<Proposal> {
  const own = In(actor.organisations(permission));
  const where = [
    { id, employerId: own },
    { id, schoolId: own },
  ];
  const proposal = isId(id) ? await manager.findOneBy(Proposal, where) : null;
  if (!proposal) throw notFound();
  return proposal;
}
