/** The queue that wakes the matching worker. */
export const matchingQueue = 'matching';

/** Its jobs by name, with what each carries: ids only. */
export interface MatchingJobs {
  /** Do this run, if it is still wanted. */
  run: { runId: string };
  /** Start the runs that the night owes. */
  'propose-nightly': Record<string, never>;
}

export type MatchingJobName = keyof MatchingJobs;
export const matchingJobNames = ['run', 'propose-nightly'] as const satisfies MatchingJobName[];
