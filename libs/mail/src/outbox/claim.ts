import type { DataSource } from 'typeorm';
import { In } from 'typeorm';
import { inTransaction } from '#libs/platform';
import { OutboxEmail } from './outbox-email.entity.ts';
import { waitForUnknown } from './retry.ts';

/** Seconds for which a worker holds an email; it renews in time, so only a killed one lets go. */
const leaseSeconds = 12;

export interface Claim {
  emails: OutboxEmail[];
  /** Whether there was anything due; then ask again. */
  some: boolean;
}

/**
 * Takes what is due; nobody else gets the same. What a lost worker had begun to send is not taken but marked as
 * unknown. All by the clock of the database: workers may disagree about the time.
 * @param lease id of this claim
 * @param domain the sender's, for the Message-ID
 */
export function claim(db: DataSource, lease: string, domain: string, limit: number): Promise<Claim> {
  return inTransaction(db, async tx => {
    const due: { id: string; begun: number }[] = await tx.query(
      `select id, body_at is not null as begun from outbox_emails where next_at <= utc_timestamp(3)
       order by next_at limit ? for update skip locked`,
      [limit],
    );
    const ids = (begun: number) => due.filter(row => Number(row.begun) === begun).map(row => row.id);
    const [lost, fresh] = [ids(1), ids(0)];
    if (lost.length > 0)
      await tx.query(
        `update outbox_emails set state = 'unknown', problem = 'worker-lost', body_at = null,
           next_at = if(unknowns = 0, timestampadd(second, ?, utc_timestamp(3)), null), unknowns = unknowns + 1
         where id in (?)`,
        [waitForUnknown / 1_000, lost],
      );
    if (fresh.length === 0) return { emails: [], some: due.length > 0 };
    await tx.query(
      `update outbox_emails set state = 'leased', lease = ?, attempts = attempts + 1,
         next_at = timestampadd(second, ?, utc_timestamp(3)),
         message_id = coalesce(message_id, concat('<', id, '@', ?, '>')), date = coalesce(date, utc_timestamp(3))
       where id in (?)`,
      [lease, leaseSeconds, domain, fresh],
    );
    return { emails: await tx.findBy(OutboxEmail, { id: In(fresh) }), some: true };
  });
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
