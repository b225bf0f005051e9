import { Processor, WorkerHost } from '@nestjs/bullmq';
import type { Job } from 'bullmq';
import { Canaries, canaryJob, outboxQueue } from '#libs/mail';
import { isId, workerOptions } from '#libs/platform';
import { Sweep } from './sweep.ts';

/** Somebody owes an email: no need to wait for the next sweep. */
@Processor(outboxQueue, { ...workerOptions, concurrency: 10 })
export class OutboxProcessor extends WorkerHost {
  constructor(
    private readonly sweep: Sweep,
    private readonly canaries: Canaries,
  ) {
    super();
  }

  /** Ends at once: the outbox knows what is due. */
  override async process({ name, data }: Job<{ id?: string }>): Promise<void> {
    if (name === canaryJob && isId(data.id)) await this.canaries.heard(data.id);
    this.sweep.now();
  }
}
