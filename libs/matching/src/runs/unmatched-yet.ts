import type { EntityManager } from 'typeorm';
import { coordinatorsOf, recipient } from '#libs/accounts';
import type { OwedEmail } from '#libs/mail';
import { type Config, weekIn } from '#libs/platform';
import { links } from '../links.ts';
import { UnmatchedStudent } from '../proposals/unmatched-student.entity.ts';
import type { MatchingRun } from './matching-run.entity.ts';

/** Tells schools that a run left students of theirs without a mentor, and what happens next; once a week at most. */
export async function unmatchedYet(
  tx: EntityManager,
  config: Config,
  { id: runId, cohortId, createdAt }: MatchingRun,
  cohort: string,
): Promise<OwedEmail[]> {
  const rows = await tx
    .createQueryBuilder(UnmatchedStudent, 'left')
    .select(['left.schoolId as schoolId', 'count(*) as count'])
    .where('left.runId = :runId', { runId })
    .groupBy('left.schoolId')
    .getRawMany<{ schoolId: string; count: string }>();
  const counts = new Map(rows.map(({ schoolId, count }) => [schoolId, Number(count)]));
  const coordinators = await coordinatorsOf(tx, [...counts.keys()], 'school-coordinator');
  const letters = coordinators.map((to): OwedEmail => {
    const count = counts.get(to.organisationId) ?? 0;
    return {
      email: 'unmatched-yet',
      event: `unmatched ${cohortId} ${weekIn(to.zone, createdAt)}`,
      batch: cohortId,
      organisationId: to.organisationId,
      to: recipient(to),
      props: { name: to.name, cohort, count, link: links(config).mentorRequests() },
    };
  });
  return letters;
}
