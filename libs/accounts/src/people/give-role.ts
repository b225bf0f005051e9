import type { EntityManager } from 'typeorm';
import type { Outbox } from '#libs/mail';
import { type Config, newId } from '#libs/platform';
import { audit } from '../audit/audit.ts';
import type { Organisation } from '../organisations/organisation.entity.ts';
import type { Role } from '../permissions/roles.ts';
import { links } from '../sign-up/links.ts';
import { issueToken } from '../tokens/one-time-tokens.ts';
import { findOrInvite } from './find-or-invite.ts';

export interface GivenRole {
  email: string;
  name: string;
  role: Role;
  organisation: Organisation;
  /** The language of the invitation to somebody who is new. */
  locale: string;
  /** Who gives it; null: the operator. */
  givenBy: string | null;
}

/**
 * Gives a person a role and owes the email that says so: role, audit row and email are kept together, or none.
 * @returns the link of the email: it lets in who is new, and leads the others to sign in
 */
export async function giveRole(
  tx: EntityManager,
  { outbox, config }: { outbox: Outbox; config: Config },
  { email, name, role, organisation, locale, givenBy }: GivenRole,
  at: Date,
): Promise<string> {
  const { id: organisationId, zone } = organisation;
  const person = await findOrInvite(tx, { email, name, organisationId, role, locale, zone }, at);
  const link = person.confirmedAt
    ? links(config).signIn()
    : links(config).choosePassword(await issueToken(tx, person.id, 'invitation', at));
  await audit(tx, {
    at,
    personId: givenBy,
    organisationId,
    action: 'role.given',
    subject: 'person',
    subjectId: person.id,
    details: { role },
  });
  await outbox.owe(tx, {
    email: 'role-invitation',
    event: newId(),
    organisationId,
    to: { address: person.email, name: person.name, locale: person.locale, zone: person.zone },
    props: { name: person.name, organisation: organisation.name, role, link },
  });
  return link;
}
