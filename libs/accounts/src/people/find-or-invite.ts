import type { EntityManager } from 'typeorm';
import { newId } from '#libs/platform';
import type { Role } from '../permissions/roles.ts';
import { Membership } from './membership.entity.ts';
import { Person } from './person.entity.ts';

export interface Invited {
  email: string;
  name: string;
  organisationId: string;
  role: Role;
  locale: string;
  zone: string;
}

/**
 * The person with this address, holding this role; made when there is none. Who is new has not proved the
 * address yet: send a link with `issueToken(tx, person.id, 'invitation', at)`.
 */
export async function findOrInvite(tx: EntityManager, invited: Invited, at: Date): Promise<Person> {
  const { email, name, locale, zone, organisationId, role } = invited;
  await tx
    .createQueryBuilder()
    .insert()
    .into(Person)
    .values({ id: newId(), email, name, passwordHash: null, locale, zone, confirmedAt: null, createdAt: at })
    .orIgnore()
    .execute();
  const person = await tx.findOneByOrFail(Person, { email });
  await tx
    .createQueryBuilder()
    .insert()
    .into(Membership)
    .values({ id: newId(), personId: person.id, organisationId, role, createdAt: at })
    .orIgnore()
    .execute();
  return person;
}
