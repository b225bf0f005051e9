import type { EntityManager } from 'typeorm';
import { audit } from '#libs/accounts';
import type { Cohort } from '#libs/employers';
import { newId } from '#libs/platform';
import { MatchingRun } from './matching-run.entity.ts';

/**
 * Queues a run for a cohort, or finds the one that is open: asking twice is once.
 * @param cohort held by this transaction, so that nobody else starts one meanwhile
 * @param requestedBy null at night
 */
export async function startRun(
  tx: EntityManager,
  { id: cohortId, employerId, policy }: Cohort,
  requestedBy: string | null,
  at: Date,
): Promise<{ runId: string; isNew: boolean }> {
  const open = await tx.findOneBy(MatchingRun, { openFor: cohortId });
  if (open) return { runId: open.id, isNew: false };
  const id = newId();
  await tx.insert(MatchingRun, {
    id,
    cohortId,
    employerId,
    requestedBy,
    state: 'queued',
    openFor: cohortId,
    phase: 'waiting',
    progress: 0,
    policy,
    snapshot: null,
    snapshotHash: null,
    summary: null,
    problem: null,
    tries: 0,
    lease: null,
    leasedUntil: null,
    createdAt: at,
    startedAt: null,
    finishedAt: null,
  });
  await audit(tx, {
    at,
    personId: requestedBy,
    organisationId: employerId,
    action: 'run.started',
    subject: 'matching-run',
    subjectId: id,
    details: { cohortId },
  });
  return { runId: id, isNew: true };
}
