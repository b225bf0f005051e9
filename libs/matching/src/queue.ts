/** The queue that wakes the matching worker. */
export const matchingQueue = 'matching';

/** Its jobs by name, with what each carries: ids only. */
export interface MatchingJobs {
  /** Do this run, if it is still wanted. */
  run: { runId: string };
  /** Find this block of a great run, if it is still wanted. */
  block: { blockId: string };
  /** Start the runs that the night owes. */
  'propose-nightly': Record<string, never>;
}

export type MatchingJobName = keyof MatchingJobs;
export const matchingJobNames = ['run', 'block', 'propose-nightly'] as const satisfies MatchingJobName[];

/** A flow of blocks, and the run that waits for them. */
export const blockFlows = 'blocks';
