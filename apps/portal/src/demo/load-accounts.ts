import { randomInt } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { ApiToken, findOrInvite, hashOf, hashPassword, newSecret, Person, type Role } from '#libs/accounts';
import { newId } from '#libs/platform';

export interface DemoAccount {
  email: string;
  password: string;
  apiToken: string;
}

/** One password for all demo accounts of this installation, made up anew each time demo data are loaded. */
export const makePassword = () => `open-doors-${randomInt(100_000, 1_000_000)}`;

/** Gives a person a password and an API token. */
export async function openAccount(
  tx: EntityManager,
  personId: string,
  password: string,
  at: Date,
): Promise<DemoAccount> {
  await tx.update(Person, { id: personId }, { passwordHash: await hashPassword(password), confirmedAt: at });
  const apiToken = `kw_${newSecret()}`;
  await tx.insert(ApiToken, {
    id: newId(),
    personId,
    tokenHash: hashOf(apiToken),
    purpose: 'Demo',
    createdAt: at,
    revokedAt: null,
  });
  const { email } = await tx.findOneByOrFail(Person, { id: personId });
  return { email, password, apiToken };
}

/** A coordinator or admin of the demo. @returns the person's id */
export async function addCoordinator(
  tx: EntityManager,
  at: Date,
  who: { name: string; email: string; organisationId: string; role: Role; zone: string },
): Promise<string> {
  const person = await findOrInvite(tx, { ...who, locale: 'en' }, at);
  await tx.update(Person, { id: person.id }, { confirmedAt: at });
  return person.id;
}
