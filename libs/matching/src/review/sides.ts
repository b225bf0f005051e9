import type { Actor } from '#libs/accounts';
import type { Proposal } from '../proposals/proposal.entity.ts';

/** The two that must agree on a pair. */
export type Side = 'employer' | 'school';

/** The sides of a proposal for which the actor decides; both, for somebody who coordinates both. */
export function sidesOf(actor: Actor, { employerId, schoolId }: Proposal): Side[] {
  const own = actor.organisations('proposals.review');
  const sides: Side[] = [];
  if (own.includes(employerId)) sides.push('employer');
  if (own.includes(schoolId)) sides.push('school');
  return sides;
}

/** Those of them that are still to be decided. */
export function undecidedSides(actor: Actor, proposal: Proposal): Side[] {
  if (proposal.state !== 'open') return [];
  return sidesOf(actor, proposal).filter(side => proposal[`${side}Decision`] === null);
}
