import type { DataSource, EntityManager } from 'typeorm';
import {
  type Actor,
  ApiToken,
  actorOf,
  EmailDomain,
  findOrInvite,
  hashOf,
  Organisation,
  type OrganisationKind,
  Person,
  type Role,
} from '#libs/accounts';
import { newId } from '#libs/platform';

const at = new Date('2026-08-01T00:00:00.000Z');

export async function organisation(
  db: DataSource,
  kind: OrganisationKind,
  name: string,
  domain?: string,
): Promise<string> {
  const id = newId();
  await db.getRepository(Organisation).insert({ id, kind, name, zone: 'America/Chicago', createdAt: at });
  if (domain) await db.getRepository(EmailDomain).insert({ domain, organisationId: id });
  return id;
}

export interface Somebody {
  personId: string;
  email: string;
  /** For `Authorization: Bearer …`. */
  token: string;
}

/** A confirmed person with a role and an API token, so that a test need not sign in. */
export async function somebody(
  db: DataSource,
  role: Role,
  organisationId: string,
  name: string,
): Promise<Somebody> {
  return db.transaction(tx => add(tx, role, organisationId, name));
}

async function add(tx: EntityManager, role: Role, organisationId: string, name: string): Promise<Somebody> {
  const email = `${name.toLowerCase().replaceAll(' ', '.')}@acme.example`;
  const person = await findOrInvite(
    tx,
    { email, name, organisationId, role, locale: 'en', zone: 'America/Chicago' },
    at,
  );
  await tx.update(Person, { id: person.id }, { confirmedAt: at });
  const token = `kw_${newId()}`;
  await tx.insert(ApiToken, {
    id: newId(),
    personId: person.id,
    tokenHash: hashOf(token),
    purpose: 'test',
    createdAt: at,
    revokedAt: null,
  });
  return { personId: person.id, email, token };
}

/** The person as services know them. */
export async function actorFor(db: DataSource, personId: string): Promise<Actor> {
  const actor = await actorOf(db.manager, personId);
  if (!actor) throw new Error('Nobody there, or not confirmed.');
  return actor;
}
