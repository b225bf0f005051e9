import type { DataSource } from 'typeorm';
import { Dispatcher, Letters, Outbox, OutboxEmail, type OwedEmail, Sender, type Transport } from '#libs/mail';
import { newId } from '#libs/platform';

const deaf = { name: 'outbox', add: async () => undefined };

export const outbox = new Outbox(deaf as never);
const letters = new Letters({ publicUrl: 'https://know-who.example', cache: true });
const sender = new Sender('Know-Who <hello@know-who.example>');

/** One worker's dispatcher. */
export const dispatcher = (db: DataSource, transport: Transport) =>
  new Dispatcher(db, letters, transport, sender);

/** An email that lets its reader in, so its props are forgotten. */
export function secretEmail(address = 'maya@acme.example', event = newId()): OwedEmail {
  return {
    email: 'confirm-address',
    event,
    organisationId: null,
    to: { address, name: 'Maya', locale: 'en', zone: 'UTC' },
    props: { name: 'Maya', link: 'https://know-who.example/choose-password/s3cr3t' },
  };
}

/** An email without secrets. */
export function plainEmail(address = 'maya@acme.example', event = newId()): OwedEmail {
  return {
    email: 'proposals-ready',
    event,
    organisationId: null,
    to: { address, name: 'Maya', locale: 'en', zone: 'UTC' },
    props: { name: 'Maya', cohort: 'Spring', count: 3, link: 'https://know-who.example/proposals' },
  };
}

export const owe = (db: DataSource, ...emails: OwedEmail[]) =>
  db.transaction(tx => outbox.owe(tx, ...emails));

export const rows = (db: DataSource) => db.getRepository(OutboxEmail).find({ order: { id: 'ASC' } });

/** The only row there is. */
export async function onlyRow(db: DataSource): Promise<OutboxEmail> {
  const [row, ...more] = await rows(db);
  if (!row || more.length > 0) throw new Error('There is not one row.');
  return row;
}

/** Lets time pass for the outbox: whatever waits for a moment has reached it. */
export const letWaitsEnd = (db: DataSource) =>
  db.query('update outbox_emails set next_at = utc_timestamp(3) where next_at is not null');
