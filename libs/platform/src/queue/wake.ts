import { Logger } from '@nestjs/common';
import type { FlowJob, FlowProducer, JobsOptions, Queue } from 'bullmq';
import { defaultJobOptions } from './job-options.ts';

const log = new Logger('queue');

/**
 * Wakes a worker after a commit. Redis away or slow is no error: the row in the database is the truth, and the
 * worker's sweep finds it.
 * @param data ids only
 */
export function wake(queue: Queue, name: string, data: Record<string, string>, options: JobsOptions = {}) {
  return added(`${queue.name}/${name}`, queue.add(name, data, options));
}

/** As `wake`, for a job that is to come after others. */
export function wakeAfter(flows: FlowProducer, flow: FlowJob) {
  const queuesOptions = { [flow.queueName]: { defaultJobOptions } };
  return added(`${flow.queueName}/${flow.name}`, flows.add(flow, { queuesOptions }));
}

async function added(what: string, adding: Promise<unknown>): Promise<void> {
  try {
    await Promise.race([adding, givenUp(1_000)]);
  } catch (error) {
    log.warn(`Not woken now: ${what} (${error instanceof Error ? error.name : 'unknown'})`);
  }
}

function givenUp(ms: number): Promise<never> {
  return new Promise((_, reject) => {
    setTimeout(() => reject(new Error('Redis is slow')), ms).unref();
  });
}
