import { type EntityManager, In } from 'typeorm';
import type { Role } from '../permissions/roles.ts';
import { Membership } from './membership.entity.ts';
import { Person } from './person.entity.ts';

export type ActiveCoordinator = Pick<Person, 'id' | 'email' | 'name' | 'locale' | 'zone'> & {
  organisationId: string;
};

/** Who runs these organisations, of those who have proved their address; the longest there first. */
export async function coordinatorsOf(
  manager: EntityManager,
  organisations: string[],
  role: Role,
): Promise<ActiveCoordinator[]> {
  if (organisations.length === 0) return [];
  const held = await manager.find(Membership, {
    where: { organisationId: In(organisations), role },
    order: { id: 'ASC' },
  });
  const people = await manager.findBy(Person, { id: In(held.map(({ personId }) => personId)) });
  const byId = new Map(people.filter(one => one.confirmedAt).map(one => [one.id, one]));
  return held.flatMap(({ personId, organisationId }) => {
    const person = byId.get(personId);
    if (!person) return [];
    const { id, email, name, locale, zone } = person;
    return [{ id, email, name, locale, zone, organisationId }];
  });
}

/** Somebody as an email's recipient. */
export const recipient = ({
  email,
  name,
  locale,
  zone,
}: Omit<ActiveCoordinator, 'organisationId' | 'id'>) => ({
  address: email,
  name,
  locale,
  zone,
});
