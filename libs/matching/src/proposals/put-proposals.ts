import { type EntityManager, In } from 'typeorm';
import type { ProposedPair, Snapshot } from '#libs/matching-engine';
import { inChunks, newId } from '#libs/platform';
import type { MatchingRun } from '../runs/matching-run.entity.ts';
import type { Frozen } from '../snapshot/frozen.ts';
import { keyOf } from '../snapshot/known-pairs.ts';
import { explainer } from './explainer.ts';
import type { Explanation } from './explanation.ts';
import { Proposal } from './proposal.entity.ts';

/**
 * Makes a run's pairs the open proposals of its cohort. A pair that was open before stays, with its decisions, under
 * the new run; so does one that somebody has decided on or locked, if both could still be matched when the snapshot
 * was taken. Every other open proposal is superseded. What was decided since the snapshot holds.
 * @returns how many new proposals there are for each school
 */
export async function putProposals(
  tx: EntityManager,
  run: MatchingRun,
  frozen: Frozen,
  pairs: readonly ProposedPair[],
): Promise<Map<string, number>> {
  const { cohortId } = run;
  const lock = { mode: 'pessimistic_write' } as const;
  const open = await tx.find(Proposal, { where: { cohortId, state: 'open' }, lock });
  const openBy = new Map(open.map(one => [keyOfRow(one), one]));
  const decided = await decidedPairs(tx, cohortId);
  const explain = explainer(frozen);
  const rows = pairs
    .filter(pair => !decided.has(keyOf(pair)))
    .map(pair => {
      const schoolId = frozen.students[pair.student]?.school ?? '';
      return rowOf(run, schoolId, pair, explain(pair), openBy.get(keyOf(pair)));
    });
  await inChunks(rows, chunk => put(tx, chunk));

  const proposed = new Set(rows.map(({ id }) => id));
  const left = open.filter(({ id }) => !proposed.has(id));
  const known = idsOf(frozen.snapshot);
  const stays = (one: Proposal) =>
    (one.locked || one.employerDecision !== null || one.schoolDecision !== null) &&
    known.has(one.volunteerId) &&
    known.has(one.studentId);
  await change(tx, left.filter(stays), { runId: run.id });
  await change(
    tx,
    left.filter(one => !stays(one)),
    { state: 'superseded', locked: false },
  );

  const before = new Set(open.map(({ id }) => id));
  const fresh = new Map<string, number>();
  for (const { id, schoolId } of rows)
    if (!before.has(id)) fresh.set(schoolId, (fresh.get(schoolId) ?? 0) + 1);
  return fresh;
}

/** New proposals are added; of those there were, the reasons are renewed and the decisions left alone. */
async function put(tx: EntityManager, rows: ReturnType<typeof rowOf>[]): Promise<void> {
  await tx
    .createQueryBuilder()
    .insert()
    .into(Proposal)
    .values(rows)
    .orUpdate(['run_id', 'score', 'explanation'], ['id'])
    .updateEntity(false)
    .execute();
}

const change = (tx: EntityManager, rows: Proposal[], to: Partial<Proposal>) =>
  inChunks(rows, chunk => tx.update(Proposal, { id: In(chunk.map(({ id }) => id)) }, to));

/** Pairs of the cohort that were approved or rejected, also while the run was busy. */
async function decidedPairs(tx: EntityManager, cohortId: string): Promise<Set<string>> {
  const rows = await tx.find(Proposal, {
    select: { volunteerId: true, studentId: true },
    where: { cohortId, state: In(['approved', 'rejected']) },
  });
  return new Set(rows.map(keyOfRow));
}

const keyOfRow = ({ volunteerId, studentId }: { volunteerId: string; studentId: string }) =>
  keyOf({ volunteer: volunteerId, student: studentId });

const idsOf = ({ volunteers, students }: Snapshot) =>
  new Set([...volunteers, ...students].map(({ id }) => id));

function rowOf(
  { id: runId, cohortId, employerId }: MatchingRun,
  schoolId: string,
  pair: ProposedPair,
  explanation: Explanation,
  open: Proposal | undefined,
) {
  return {
    ...(open ?? undecided()),
    runId,
    cohortId,
    employerId,
    schoolId,
    volunteerId: pair.volunteer,
    studentId: pair.student,
    score: pair.score,
    explanation,
  };
}

function undecided() {
  const employer = { employerDecision: null, employerDecidedBy: null, employerDecidedAt: null };
  const school = { schoolDecision: null, schoolDecidedBy: null, schoolDecidedAt: null };
  const reason = { rejectedReason: null, note: '' };
  return { id: newId(), locked: false, state: 'open' as const, ...employer, ...school, ...reason };
}
