import { type EntityManager, In } from 'typeorm';
import { unreachable } from '../bounces/reach.ts';
import { catalogue, isEmailName } from '../emails/catalogue.ts';
import { gate, type Verdict } from '../gate/gate.ts';
import { MailPause } from '../preferences/mail-pause.entity.ts';
import { MailTimes } from '../times/mail-times.entity.ts';
import type { OutboxEmail } from './outbox-email.entity.ts';
import { takeTurns } from './rates.ts';
import type { Rules } from './rules.ts';

/**
 * Of the emails that are due, those that may go now. The others are told why not, and when to come back.
 * @param rows locked @param now by the database's clock
 */
export async function admit(
  tx: EntityManager,
  rows: OutboxEmail[],
  now: Date,
  rules: Rules,
): Promise<OutboxEmail[]> {
  const verdicts = await judge(tx, rows, now, rules);
  const going: OutboxEmail[] = [];
  for (const [row, verdict] of verdicts)
    if (verdict.may === 'go') going.push(row);
    else await turnAway(tx, row, verdict);
  const { turns, later } = await takeTurns(tx, going, now, rules.perMinute);
  for (const [row, until] of later) await turnAway(tx, row, { may: 'wait', until });
  return turns;
}

async function judge(
  tx: EntityManager,
  rows: OutboxEmail[],
  now: Date,
  { quiet }: Rules,
): Promise<[OutboxEmail, Verdict][]> {
  const addresses = [...new Set(rows.map(({ toAddress }) => toAddress))];
  const batches = [...new Set(rows.flatMap(({ batch }) => batch ?? []))];
  const pauses = await tx.findBy(MailPause, { address: In(addresses) });
  const lost = await unreachable(tx, addresses);
  const times = batches.length > 0 ? await tx.findBy(MailTimes, { batch: In(batches) }) : [];
  const resting = new Set(pauses.map(({ address, stream }) => `${stream} ${address}`));
  const timesOf = new Map(times.map(one => [one.batch, one]));
  return rows.map(row => {
    // One that may have arrived already is not held back: its retry is the same message.
    if (row.unknowns > 0 || !isEmailName(row.email)) return [row, { may: 'go' }];
    const { stream } = catalogue[row.email];
    const batch = timesOf.get(row.batch ?? '');
    const verdict = gate(
      {
        ...{ stream, zone: row.zone, createdAt: row.createdAt, released: row.releasedAt !== null },
        quieted: resting.has(`${stream} ${row.toAddress}`),
        unreachable: lost.has(row.toAddress),
        ...{ times: batch?.sendTimes() ?? null, batchPaused: batch?.paused ?? false },
      },
      now,
      quiet,
    );
    return [row, verdict];
  });
}

function turnAway(tx: EntityManager, { id, email }: OutboxEmail, verdict: Exclude<Verdict, { may: 'go' }>) {
  if (verdict.may === 'wait')
    return tx.query('update outbox_emails set next_at = ?, problem = null where id = ?', [verdict.until, id]);
  if (verdict.may === 'be held')
    return tx.query(`update outbox_emails set state = 'ready', next_at = null, problem = ? where id = ?`, [
      verdict.problem,
      id,
    ]);
  const forget = isEmailName(email) && catalogue[email].secret ? ', props = null' : '';
  return tx.query(
    `update outbox_emails set state = 'suppressed', next_at = null, problem = ?${forget} where id = ?`,
    [verdict.problem, id],
  );
}
