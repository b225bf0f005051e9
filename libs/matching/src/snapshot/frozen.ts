import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import type { Policy, Snapshot } from '#libs/matching-engine';
import type { LeftOut } from '../runs/run-summary.ts';

/** All that a run goes by, read in one moment and never again: ids and facts, no names. */
export interface Frozen {
  snapshot: Snapshot;
  policy: Policy;
  /** Days through which no clock changes, with the minutes by which each zone is ahead of the weeks' clock. */
  stretches: { from: string; to: string; offsets: Record<string, number> }[];
  /** Of each student in the snapshot. */
  students: Record<string, { school: string; zone: string }>;
  withoutConsent: { student: string; school: string }[];
  leftOut: LeftOut;
}

/** Packed for the database: gzip, since a hundred thousand people would not fit a packet otherwise. */
export async function pack(frozen: Frozen): Promise<{ packed: Buffer; hash: string }> {
  const text = JSON.stringify(frozen);
  return {
    packed: await promisify(gzip)(text),
    hash: createHash('sha256').update(text).digest('hex'),
  };
}

export async function unpack(packed: Buffer): Promise<Frozen> {
  return JSON.parse((await promisify(gunzip)(packed)).toString('utf8')) as Frozen;
}
