import { type EntityManager, In } from 'typeorm';
import type { Actor, Permission } from '#libs/accounts';
import { isId, notFound, Refusal } from '#libs/platform';
import { Cohort } from './cohort.entity.ts';

/** @throws Refusal 'not-found' unless it is a cohort of an employer for which the actor may do this */
export async function findCohort(
  manager: EntityManager,
  actor: Actor,
  permission: Permission,
  id: string,
): Promise<Cohort> {
  return found(isId(id) && (await manager.findOneBy(Cohort, own(actor, permission, id))));
}

/** Like `findCohort`; until the transaction ends nobody else changes the cohort, joins it or is invited to it. */
export async function holdCohort(
  tx: EntityManager,
  actor: Actor,
  permission: Permission,
  id: string,
): Promise<Cohort> {
  const where = own(actor, permission, id);
  return found(isId(id) && (await tx.findOne(Cohort, { where, lock: { mode: 'pessimistic_write' } })));
}

/** @throws Refusal 'cohort-closed' */
export function mustBeOpen({ state }: Cohort): void {
  if (state !== 'open') throw new Refusal('cohort-closed', 'conflict');
}

const own = (actor: Actor, permission: Permission, id: string) => ({
  id,
  employerId: In(actor.organisations(permission)),
});

function found(cohort: Cohort | null | false): Cohort {
  if (!cohort) throw notFound();
  return cohort;
}
