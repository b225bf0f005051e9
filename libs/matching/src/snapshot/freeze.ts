import type { DataSource } from 'typeorm';
import type { Cohort } from '#libs/employers';
import type { Lease, Leases } from '../runs/leases.ts';
import { MatchingRun } from '../runs/matching-run.entity.ts';
import { type Frozen, pack, unpack } from './frozen.ts';
import { takeSnapshot } from './take-snapshot.ts';

/** What a run goes by: what an earlier worker froze, else the cohort as it is now, kept for whoever comes later. */
export async function freeze(
  db: DataSource,
  leases: Leases,
  lease: Lease,
  run: MatchingRun,
  cohort: Cohort,
): Promise<Frozen> {
  const before = await db.manager.findOneOrFail(MatchingRun, {
    select: { id: true, snapshot: true },
    where: { id: run.id },
  });
  if (before.snapshot) return unpack(before.snapshot);
  const frozen = await db.transaction('REPEATABLE READ', tx => takeSnapshot(tx, cohort, run.policy));
  const { packed, hash } = await pack(frozen);
  await leases.own(db.manager, lease, { snapshot: packed, snapshotHash: hash });
  return frozen;
}
