import { setTimeout as pause } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import { FlowProducer, Queue, type QueueBaseOptions, type QueueOptions, Worker } from 'bullmq';

const log = new Logger('queue');

/** That Redis is away is said once by its connection; unheard, BullMQ prints each error whole. */
const hear = (error: Error) => {
  if (!isRedisAway(error)) log.error(error);
};

const isRedisAway = (error: Error) =>
  'syscall' in error || /Connection is closed|Stream isn't writeable|max retries/i.test(error.message);

/** BullMQ waits for Redis to say good-bye, even while it is away. Milliseconds. */
const within = (limit: number, end: Promise<void>) =>
  Promise.race([end, pause(limit, undefined, { ref: false })]);

/** A queue that bears the absence of Redis. */
export class PatientQueue extends Queue {
  constructor(name: string, options?: QueueOptions) {
    super(name, options);
    this.on('error', hear);
  }

  override close(): Promise<void> {
    return within(1_000, super.close());
  }
}

/** Flows that do. */
export class PatientFlows extends FlowProducer {
  constructor(options?: QueueBaseOptions) {
    super(options);
    this.on('error', hear);
  }

  override close(): Promise<void> {
    return within(1_000, super.close());
  }
}

/** A worker that does; a job that it must leave behind is taken up by the next one. */
export class PatientWorker extends Worker {
  constructor(...given: ConstructorParameters<typeof Worker>) {
    super(...given);
    this.on('error', hear);
  }

  override close(force?: boolean): Promise<void> {
    return within(5_000, super.close(force));
  }
}
