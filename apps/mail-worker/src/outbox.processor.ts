import { Processor, WorkerHost } from '@nestjs/bullmq';
import { outboxQueue } from '#libs/mail';
import { workerOptions } from '#libs/platform';
import { Sweep } from './sweep.ts';

/** Somebody owes an email: no need to wait for the next sweep. */
@Processor(outboxQueue, { ...workerOptions, concurrency: 10 })
export class OutboxProcessor extends WorkerHost {
  constructor(private readonly sweep: Sweep) {
    super();
  }

  /** Ends at once: the outbox knows what is due, and other jobs of this queue say nothing new. */
  override async process(): Promise<void> {
    this.sweep.now();
  }
}
