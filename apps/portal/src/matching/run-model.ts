import { isOpen, type MatchingRun, type RunSummary } from '#libs/matching';
import { paths, to } from '../paths.ts';

/** How far a run is. */
export const progressModel = (run: MatchingRun) => ({
  isOpen: isOpen(run.state),
  hasFailed: run.state === 'failed',
  problem: run.problem ? `matching.problems.${run.problem}` : null,
  phase: `matching.phases.${run.phase}`,
  progress: run.progress,
  isWaiting: run.phase === 'waiting',
  poll: to(paths.runProgress, { runId: run.id }),
});

/** What came of a run; what was left out, only where there was something. */
export function summaryModel(summary: RunSummary) {
  const { students, covered, pairs, fresh, volunteers, leftOut, withoutConsent, coveredByPriority } = summary;
  return {
    ...{ students, covered, pairs, fresh, volunteers },
    left: students - covered,
    byPriority: (['4', '3', '2', '1'] as const).map(priority => ({
      label: `schools.priorities.${priority}`,
      covered: coveredByPriority[priority],
    })),
    leftOut: [
      { label: 'matching.leftOut.incomplete', count: leftOut.incomplete },
      { label: 'matching.leftOut.notScreened', count: leftOut.notScreened },
      { label: 'matching.leftOut.full', count: leftOut.full },
      { label: 'matching.leftOut.withoutConsent', count: withoutConsent },
    ].filter(({ count }) => count > 0),
  };
}
