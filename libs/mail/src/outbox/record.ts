import type { DataSource } from 'typeorm';
import type { Outcome } from '../transports/outcome.ts';
import type { OutboxEmail } from './outbox-email.entity.ts';
import { waitAfter, waitForUnknown } from './retry.ts';

const held = 'where id = ? and lease = ?';

/**
 * Notes that the body is about to go out, and whose.
 * @returns false when this worker no longer holds the email: then it must not go
 */
export async function begin(db: DataSource, email: OutboxEmail, bodyHash: string): Promise<boolean> {
  const { affectedRows } = await db.query(
    `update outbox_emails set body_at = utc_timestamp(3), body_hash = coalesce(body_hash, ?)
     ${held} and state = 'leased' and next_at > utc_timestamp(3)`,
    [bodyHash, email.id, email.lease],
  );
  return affectedRows === 1;
}

export interface Recording {
  /** Whether its props held a secret that nobody needs once it is over. */
  forget: boolean;
  /** Whether one that may have arrived is tried once more by itself. */
  retryUnknown: boolean;
  /** From 0 to 1. */
  random?: number;
}

/**
 * Writes down how it ended. A late 'sent' also counts when the email has meanwhile been marked as unknown, but not
 * when another worker has taken it up.
 * @returns false when somebody else holds it now
 */
export async function record(
  db: DataSource,
  email: OutboxEmail,
  outcome: Outcome,
  { forget, retryUnknown, random = Math.random() }: Recording,
): Promise<boolean> {
  const [change, values] = changeFor(email, outcome, retryUnknown, random);
  const isOver = outcome.kind === 'sent' || change.includes("'dead'");
  const { affectedRows } = await db.query(
    `update outbox_emails set ${change}, body_at = null${isOver && forget ? ', props = null' : ''} ${held}`,
    [...values, email.id, email.lease],
  );
  return affectedRows === 1;
}

function changeFor(
  email: OutboxEmail,
  outcome: Outcome,
  retryUnknown: boolean,
  random: number,
): [string, unknown[]] {
  if (outcome.kind === 'sent')
    return [`state = 'sent', sent_at = utc_timestamp(3), next_at = null, problem = null`, []];
  if (outcome.kind === 'unknown')
    return [
      `state = 'unknown', problem = ?,
       next_at = if(unknowns = 0 and ?, timestampadd(second, ?, utc_timestamp(3)), null), unknowns = unknowns + 1`,
      [outcome.problem, retryUnknown, waitForUnknown / 1_000],
    ];
  const wait = outcome.permanent ? null : waitAfter(email.attempts, random);
  if (wait === null) return [`state = 'dead', problem = ?, next_at = null`, [outcome.problem]];
  return [
    `state = 'not-sent', problem = ?, next_at = timestampadd(microsecond, ?, utc_timestamp(3))`,
    [outcome.problem, wait * 1_000],
  ];
}
