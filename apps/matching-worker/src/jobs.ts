import { Injectable } from '@nestjs/common';
import { Blocks, type MatchingJobName, type MatchingJobs, Nightly, RunWork } from '#libs/matching';

/** One for each job: the compiler asks for a missing one, and refuses a second. */
export type Handlers = { readonly [Name in MatchingJobName]: (data: MatchingJobs[Name]) => Promise<unknown> };

/** Which job is done how. */
@Injectable()
export class Jobs {
  readonly handlers: Handlers;

  constructor(work: RunWork, blocks: Blocks, nightly: Nightly) {
    this.handlers = {
      run: ({ runId }) => work.perform(runId),
      block: ({ blockId }) => blocks.perform(blockId),
      'propose-nightly': () => nightly.propose(),
    };
  }
}
