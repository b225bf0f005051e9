import { type EntityManager, In } from 'typeorm';
import { type Actor, Organisation, type Permission } from '#libs/accounts';
import { dayIn, isId, notFound, Refusal } from '#libs/platform';
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

/** @throws Refusal 'cohort-closed'; 'cohort-ended' after its last day, by the employer's clock */
export async function mustBeOpen(tx: EntityManager, cohort: Cohort, at: Date): Promise<void> {
  if (cohort.state !== 'open') throw new Refusal('cohort-closed', 'conflict');
  const { zone } = await tx.findOneByOrFail(Organisation, { id: cohort.employerId });
  if (cohort.endsOn < dayIn(zone, at)) throw new Refusal('cohort-ended', 'conflict');
}

const own = (actor: Actor, permission: Permission, id: string) => ({
  id,
  employerId: In(actor.organisations(permission)),
});

function found(cohort: Cohort | null | false): Cohort {
  if (!cohort) throw notFound();
  return cohort;
}
