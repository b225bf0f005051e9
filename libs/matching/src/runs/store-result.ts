import type { EntityManager } from 'typeorm';
import type { Result } from '#libs/matching-engine';
import { inChunks, newId } from '#libs/platform';
import { putProposals } from '../proposals/put-proposals.ts';
import { recruitAdvice } from '../proposals/recruits.ts';
import { UnmatchedStudent } from '../proposals/unmatched-student.entity.ts';
import type { Frozen } from '../snapshot/frozen.ts';
import type { MatchingRun } from './matching-run.entity.ts';
import type { RunSummary } from './run-summary.ts';

/**
 * Writes what a run found: its proposals, and why students were left over.
 * @returns the summary, and how many new proposals there are for each school
 */
export async function storeResult(
  tx: EntityManager,
  run: MatchingRun,
  frozen: Frozen,
  result: Result,
): Promise<{ summary: RunSummary; freshBySchool: Map<string, number> }> {
  const freshBySchool = await putProposals(tx, run, frozen, result.pairs);
  await inChunks(unmatched(run.id, frozen, result), chunk => tx.insert(UnmatchedStudent, chunk));
  const { leftOut, withoutConsent, snapshot, policy } = frozen;
  const through = policy.screenedThrough ?? '';
  const summary: RunSummary = {
    ...result.summary,
    fresh: [...freshBySchool.values()].reduce((sum, count) => sum + count, 0),
    volunteers: snapshot.volunteers.filter(one => one.screenedUntil && one.screenedUntil >= through).length,
    leftOut,
    recruits: await recruitAdvice(tx, frozen, result.recruits),
    withoutConsent: withoutConsent.length,
  };
  return { summary, freshBySchool };
}

/** By school, so that a page of them reads well. */
function unmatched(runId: string, frozen: Frozen, result: Result) {
  const found = result.unmatched.map(({ student, reason }) => ({
    student,
    school: frozen.students[student]?.school ?? '',
    reason,
  }));
  const withoutConsent = frozen.withoutConsent.map(one => ({
    ...one,
    reason: { code: 'no-consent' as const },
  }));
  return [...found, ...withoutConsent].map(({ student, school, reason }) => ({
    id: newId(),
    runId,
    schoolId: school,
    studentId: student,
    reason,
  }));
}
