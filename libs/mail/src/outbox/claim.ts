import { type DataSource, type EntityManager, In } from 'typeorm';
import { inTransaction } from '#libs/platform';
import { admit } from './admit.ts';
import { OutboxEmail } from './outbox-email.entity.ts';
import { waitForUnknown } from './retry.ts';
import type { Rules } from './rules.ts';

/** Seconds for which a worker holds an email; it renews in time, so only a killed one lets go. */
const leaseSeconds = 12;

export interface Claim {
  emails: OutboxEmail[];
  /** Whether there was anything due; then ask again. */
  some: boolean;
}

export interface Claiming {
  /** Id of this claim. */
  lease: string;
  /** The sender's, for the Message-ID. */
  domain: string;
  limit: number;
  rules: Rules;
}

/**
 * Takes what is due, still wanted and welcome at this hour; nobody else gets the same. What a lost worker had begun to
 * send is not taken but marked as unknown. All by the clock of the database: workers may disagree about the time.
 */
export function claim(db: DataSource, { lease, domain, limit, rules }: Claiming): Promise<Claim> {
  return inTransaction(db, async tx => {
    const due: { id: string; begun: number; now: Date }[] = await tx.query(
      `select id, body_at is not null as begun, utc_timestamp(3) as now from outbox_emails
       where next_at <= utc_timestamp(3) order by next_at limit ? for update skip locked`,
      [limit],
    );
    const [first] = due;
    if (!first) return { emails: [], some: false };
    const ids = (begun: number) => due.filter(row => Number(row.begun) === begun).map(row => row.id);
    const [lost, fresh] = [ids(1), ids(0)];
    if (lost.length > 0) await markLost(tx, lost, rules.retryUnknown);
    const rows = fresh.length > 0 ? await tx.findBy(OutboxEmail, { id: In(fresh) }) : [];
    const emails = await admit(tx, rows, first.now, rules);
    if (emails.length > 0) await hold(tx, emails, first.now, lease, domain);
    return { emails, some: true };
  });
}

/** A worker was killed while the body of these went out. */
function markLost(tx: EntityManager, ids: string[], retry: boolean) {
  return tx.query(
    `update outbox_emails set state = 'unknown', problem = 'worker-lost', body_at = null,
       next_at = if(unknowns = 0 and ?, timestampadd(second, ?, utc_timestamp(3)), null), unknowns = unknowns + 1
     where id in (?)`,
    [retry, waitForUnknown / 1_000, ids],
  );
}

/** The first claim also gives them the Message-ID and date that they keep. */
async function hold(tx: EntityManager, emails: OutboxEmail[], now: Date, lease: string, domain: string) {
  await tx.query(
    `update outbox_emails set state = 'leased', lease = ?, attempts = attempts + 1, problem = null,
       next_at = timestampadd(second, ?, utc_timestamp(3)),
       message_id = coalesce(message_id, concat('<', id, '@', ?, '>')), date = coalesce(date, ?)
     where id in (?)`,
    [lease, leaseSeconds, domain, now, emails.map(({ id }) => id)],
  );
  for (const email of emails) {
    Object.assign(email, { state: 'leased', lease, attempts: email.attempts + 1 });
    email.messageId ??= `<${email.id}@${domain}>`;
    email.date ??= now;
  }
}

/** Milliseconds between renewals. */
export const renewEvery = (leaseSeconds * 1_000) / 3;

/** Holds what is still on its way for another while. */
export async function renew(db: DataSource, lease: string, emails: OutboxEmail[]): Promise<void> {
  await db.query(
    `update outbox_emails set next_at = timestampadd(second, ?, utc_timestamp(3))
     where id in (?) and lease = ? and state = 'leased'`,
    [leaseSeconds, emails.map(({ id }) => id), lease],
  );
}

/** Lets go of what was claimed and not begun, for the next worker. */
export async function release(db: DataSource, lease: string, emails: OutboxEmail[]): Promise<void> {
  await db.query(
    `update outbox_emails set state = 'ready', lease = null, attempts = attempts - 1, next_at = utc_timestamp(3)
     where id in (?) and lease = ? and state = 'leased' and body_at is null`,
    [emails.map(({ id }) => id), lease],
  );
}
