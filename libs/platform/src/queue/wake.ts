import { Logger } from '@nestjs/common';
import type { JobsOptions, Queue } from 'bullmq';

const log = new Logger('queue');

/**
 * Wakes a worker after a commit. Redis away or slow is no error: the row in the database is the truth, and the
 * worker's sweep finds it.
 * @param data ids only
 */
export async function wake(
  queue: Queue,
  name: string,
  data: Record<string, string>,
  options: JobsOptions = {},
) {
  try {
    await Promise.race([queue.add(name, data, options), givenUp(1_000)]);
  } catch (error) {
    log.warn(`Not woken now: ${queue.name}/${name} (${error instanceof Error ? error.name : 'unknown'})`);
  }
}

function givenUp(ms: number): Promise<never> {
  return new Promise((_, reject) => {
    setTimeout(() => reject(new Error('Redis is slow')), ms).unref();
  });
}
