import { languageName } from '#libs/languages';
import { isOpen, type MatchingRun, type RunSummary } from '#libs/matching';
import { paths, to } from '../paths.ts';
import { windowTexts } from '../people/windows.ts';

/** How far a run is. */
export const progressModel = (run: MatchingRun) => ({
  isOpen: isOpen(run.state),
  hasFailed: run.state === 'failed',
  isCancelled: run.state === 'cancelled',
  problem: run.problem ? `matching.problems.${run.problem}` : null,
  phase: `matching.phases.${run.phase}`,
  progress: run.progress,
  isWaiting: run.phase === 'waiting',
  poll: to(paths.runProgress, { runId: run.id }),
});

/** What came of a run; what was left out, only where there was something. */
export function summaryModel(summary: RunSummary, locale: string) {
  const { students, covered, pairs, fresh, volunteers, leftOut, withoutConsent, coveredByPriority } = summary;
  return {
    ...{ students, covered, pairs, fresh, volunteers },
    left: students - covered,
    found: foundModel(summary),
    recruits: (summary.recruits ?? []).map(advice => recruitModel(advice, locale)),
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

/** What the pairs were to be, and what that cost; runs of before this was known say nothing of it. */
function foundModel({ objective, scorePrice, blockingPairs }: Partial<RunSummary>) {
  if (objective === undefined) return [];
  const price = scorePrice ?? 0;
  return [
    { label: 'cohorts.form.objective', text: `cohorts.objectives.${objective}`, value: 0 },
    ...(objective === 'optimal'
      ? []
      : [
          {
            label: 'matching.run.price',
            text: price < 0 ? 'matching.run.gain' : 'matching.run.cost',
            value: Math.abs(price),
          },
        ]),
    { label: 'matching.run.blocking', text: 'matching.run.blockingPairs', value: blockingPairs ?? 0 },
  ];
}

function recruitModel(advice: NonNullable<RunSummary['recruits']>[number], locale: string) {
  const { more, serves, languages, department, window, zone } = advice;
  return {
    ...{ more, serves, zone },
    languages: languages.map(code => languageName(code, locale)),
    department: department ?? 'none',
    window: window ? windowTexts([window], locale)[0] : 'none',
  };
}
