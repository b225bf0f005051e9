import type { EntityManager } from 'typeorm';
import { Actor } from '../permissions/actor.ts';
import { Membership } from './membership.entity.ts';
import { Person } from './person.entity.ts';

/** @returns the person with the roles they hold now, or null when they are gone or never confirmed */
export async function actorOf(manager: EntityManager, personId: string): Promise<Actor | null> {
  const person = await manager.findOneBy(Person, { id: personId });
  if (!person?.confirmedAt) return null;
  const held = await manager.find(Membership, { where: { personId }, order: { id: 'ASC' } });
  return new Actor(
    person.id,
    held.map(({ role, organisationId }) => ({ role, organisationId })),
    person.locale,
    person.zone,
  );
}
