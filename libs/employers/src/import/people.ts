import type { EntityManager } from 'typeorm';
import { findOrInviteAll, type Organisation, Person } from '#libs/accounts';
import type { VolunteerRow } from './volunteer-row.ts';

/**
 * The people of the rows, as volunteers of the employer. Whoever has not confirmed the account yet gets the name
 * that the row says; the others have chosen theirs.
 * @returns the people by address, and the ids of those renamed
 */
export async function findOrInvitePeople(
  tx: EntityManager,
  employer: Organisation,
  rows: readonly VolunteerRow[],
  { at, locale }: { at: Date; locale: string },
): Promise<{ people: Map<string, Person>; renamed: Set<string> }> {
  const invited = rows.map(({ email, name, zone = employer.zone }) => {
    return { email, name, zone, locale, organisationId: employer.id, role: 'volunteer' as const };
  });
  const people = await findOrInviteAll(tx, invited, at);
  const renamed = new Set<string>();
  for (const { email, name } of rows) {
    const person = people.get(email);
    if (!person || person.confirmedAt || person.name === name) continue;
    await tx.update(Person, { id: person.id }, { name });
    renamed.add(person.id);
  }
  return { people, renamed };
}
