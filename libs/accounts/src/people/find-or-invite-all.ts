import { type EntityManager, In } from 'typeorm';
import { inChunks, newId } from '#libs/platform';
import type { Invited } from './find-or-invite.ts';
import { Membership } from './membership.entity.ts';
import { Person } from './person.entity.ts';

/**
 * Like `findOrInvite`, for thousands at once.
 * @returns the people by address
 */
export async function findOrInviteAll(
  tx: EntityManager,
  invited: readonly Invited[],
  at: Date,
): Promise<Map<string, Person>> {
  const people = new Map<string, Person>();
  await inChunks(invited, async chunk => {
    const unconfirmed = { passwordHash: null, confirmedAt: null, createdAt: at };
    const wanted = chunk.map(({ email, name, locale, zone }) => ({ email, name, locale, zone }));
    await insertMissing(
      tx,
      Person,
      wanted.map(person => ({ id: newId(), ...person, ...unconfirmed })),
    );
    const found = await tx.findBy(Person, { email: In(chunk.map(({ email }) => email)) });
    for (const person of found) people.set(person.email, person);
    const memberships = chunk.map(({ email, organisationId, role }) => ({
      id: newId(),
      personId: people.get(email)?.id ?? '',
      organisationId,
      role,
      createdAt: at,
    }));
    await insertMissing(tx, Membership, memberships);
  });
  return people;
}

/** Rows that a unique key already holds stay as they are. */
async function insertMissing<T extends Person | Membership>(
  tx: EntityManager,
  table: new () => T,
  rows: T[],
): Promise<void> {
  await tx
    .createQueryBuilder()
    .insert()
    .into(table)
    .values(rows as never)
    .orIgnore()
    .updateEntity(false)
    .execute();
}
