import { Processor, WorkerHost } from '@nestjs/bullmq';
import { type Job, UnrecoverableError } from 'bullmq';
import { workerOptions } from '#libs/platform';
import { RecurringWork } from './recurring/recurring-work.ts';
import { type Handlers, type RecurringName, schedule, scheduleQueue } from './schedule.ts';

/** Does what the schedule says. */
@Processor(scheduleQueue, workerOptions)
export class ScheduleProcessor extends WorkerHost {
  private readonly handlers: Handlers;

  constructor({ handlers }: RecurringWork) {
    super();
    refuseGaps(Object.keys(schedule), handlers);
    this.handlers = handlers;
  }

  override async process(job: Job): Promise<void> {
    if (!Object.hasOwn(schedule, job.name))
      throw new UnrecoverableError(`Nothing called ${job.name} recurs.`);
    await this.handlers[job.name as RecurringName]();
  }
}

/** @throws Error that names what recurs without a handler: better no worker than one that forgets something */
export function refuseGaps(names: string[], handlers: Record<string, unknown>): void {
  const gaps = names.filter(name => typeof handlers[name] !== 'function');
  if (gaps.length > 0) throw new Error(`Nobody does this when its time has come: ${gaps.join(', ')}`);
}
