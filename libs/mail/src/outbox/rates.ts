import type { EntityManager } from 'typeorm';
import { catalogue, isEmailName } from '../emails/catalogue.ts';
import { streams } from '../preferences/streams.ts';
import type { OutboxEmail } from './outbox-email.entity.ts';

/** Milliseconds' worth of emails that may go at once after a rest. */
const burst = 10_000;

/** Who may go now, and when the others shall come back. */
export interface Turns {
  turns: OutboxEmail[];
  later: [OutboxEmail, Date][];
}

/**
 * Spaces emails out, per recipients' domain and per stream, over all workers (the generic cell rate algorithm of ITU-T
 * I.371: each name keeps the time of its next free turn). What is about an account never waits.
 * @param perMinute null: everybody goes
 */
export async function takeTurns(
  tx: EntityManager,
  rows: OutboxEmail[],
  now: Date,
  perMinute: number | null,
): Promise<Turns> {
  const names = new Map(rows.map(row => [row, perMinute === null ? [] : limitsOf(row)]));
  const wanted = [...new Set([...names.values()].flat())].sort();
  if (perMinute === null || wanted.length === 0) return { turns: rows, later: [] };
  const apart = 60_000 / perMinute;
  const free = await freeTurns(tx, wanted, now.getTime() - burst);
  const all: Turns = { turns: [], later: [] };
  const waits = new Map(free);
  for (const [row, limits] of names) {
    const turn = Math.max(...limits.map(name => waits.get(name) as number), 0);
    if (turn > now.getTime()) all.later.push([row, new Date(turn)]);
    else all.turns.push(row);
    for (const name of limits) {
      waits.set(name, (waits.get(name) as number) + apart);
      if (turn <= now.getTime()) free.set(name, (free.get(name) as number) + apart);
    }
  }
  for (const [name, turn] of free)
    await tx.query('update mail_rates set next_at = ? where name = ?', [new Date(turn), name]);
  return all;
}

function limitsOf({ email, toAddress }: OutboxEmail): string[] {
  const stream = isEmailName(email) ? catalogue[email].stream : 'matching';
  if (streams[stream] === 'always') return [];
  return [`to ${toAddress.slice(toAddress.lastIndexOf('@') + 1)}`.slice(0, 80), `in ${stream}`];
}

/** Locks the names, always in the same order. @returns milliseconds of the next free turn, `earliest` at the earliest */
async function freeTurns(tx: EntityManager, names: string[], earliest: number): Promise<Map<string, number>> {
  for (const name of names)
    await tx.query('insert ignore into mail_rates (name, next_at) values (?, ?)', [name, new Date(earliest)]);
  const rows: { name: string; next_at: Date }[] = await tx.query(
    'select name, next_at from mail_rates where name in (?) order by name for update',
    [names],
  );
  return new Map(rows.map(row => [row.name, Math.max(row.next_at.getTime(), earliest)]));
}
