import { Processor, WorkerHost } from '@nestjs/bullmq';
import { type Job, UnrecoverableError } from 'bullmq';
import { type MatchingJobName, matchingJobNames, matchingQueue } from '#libs/matching';
import { workerOptions } from '#libs/platform';
import { type Handlers, Jobs } from './jobs.ts';

/** Does what it is woken for. */
@Processor(matchingQueue, workerOptions)
export class MatchingProcessor extends WorkerHost {
  private readonly handlers: Handlers;

  constructor({ handlers }: Jobs) {
    super();
    refuseGaps(matchingJobNames, handlers);
    this.handlers = handlers;
  }

  override async process({ name, data }: Job): Promise<void> {
    if (!matchingJobNames.includes(name as MatchingJobName))
      throw new UnrecoverableError(`There is no job called ${name}.`);
    await this.handlers[name as MatchingJobName](data);
  }
}

/** @throws Error that names each job without a handler, and each handler without a job: such a worker must not start */
export function refuseGaps(names: readonly string[], handlers: object): void {
  const given = Object.keys(handlers);
  const odd = [
    ...names.filter(name => !given.includes(name)).map(name => `no handler for ${name}`),
    ...given.filter(name => !names.includes(name)).map(name => `no job called ${name}`),
    ...names.filter((name, place) => names.indexOf(name) !== place).map(name => `two jobs called ${name}`),
  ];
  if (odd.length > 0) throw new Error(`The worker's jobs do not fit: ${odd.join(', ')}`);
}
