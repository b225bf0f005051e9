import type { DataSource } from 'typeorm';
import {
  Dispatcher,
  Letters,
  Messages,
  Outbox,
  OutboxEmail,
  type OwedEmail,
  PreferenceLinks,
  ReturnPath,
  type Rules,
  Sender,
  Tally,
  type Transport,
} from '#libs/mail';
import { newId } from '#libs/platform';

const deaf = { name: 'outbox', add: async () => undefined };

export const outbox = new Outbox(deaf as never);
const letters = new Letters({ publicUrl: 'https://know-who.example', cache: true });
const sender = new Sender('Know-Who <hello@know-who.example>');

const secret = 'a secret for tests, thirty-two characters';
export const preferenceLinks = new PreferenceLinks('https://know-who.example', secret);
export const returnPath = new ReturnPath('bounces@know-who.example', sender.address, secret);

/** Nothing is quiet, nothing is slow, and what may have arrived is tried once more. */
export const plainRules: Rules = { quiet: null, retryUnknown: true, perMinute: null };

/** What a worker writes emails with. */
export const messages = (db: DataSource, from = sender) =>
  new Messages(db, letters, from, preferenceLinks, returnPath);

/** One worker's dispatcher. */
export const dispatcher = (db: DataSource, transport: Transport, rules: Partial<Rules> = {}, from = sender) =>
  new Dispatcher(db, messages(db, from), transport, { ...plainRules, ...rules }, new Tally());

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

/** An email that one may not want. */
export function weekEmail(address = 'maya@acme.example', event = newId()): OwedEmail {
  const figures = { joined: 1, made: 2, active: 3, waiting: 4, unmatched: 5 };
  return {
    email: 'cohort-week',
    event,
    organisationId: null,
    to: { address, name: 'Maya', locale: 'en', zone: 'UTC' },
    props: { name: 'Maya', cohort: 'Spring', ...figures, link: 'https://know-who.example/' },
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

/** How a worker of these tests claims. */
export const claiming = () => ({
  ...{ lease: newId(), domain: 'know-who.example', limit: 50, rules: plainRules },
});
