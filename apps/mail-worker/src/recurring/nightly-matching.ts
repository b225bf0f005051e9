import { InjectQueue } from '@nestjs/bullmq';
import { Injectable } from '@nestjs/common';
import type { Queue } from 'bullmq';
import { DataSource } from 'typeorm';
import { Organisation } from '#libs/accounts';
import { Clock, wake } from '#libs/platform';
import { matchingQueue } from '../schedule.ts';
import { struck } from './struck.ts';

/** Minutes between two ticks of the schedule. */
const tick = 15;

/** Hands the night's matching to the matching worker, which knows the cohorts and what they have had already. */
@Injectable()
export class NightlyMatching {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    @InjectQueue(matchingQueue) private readonly queue: Queue,
  ) {}

  async ask(): Promise<void> {
    const now = this.clock.now();
    const employers = await this.db.getRepository(Organisation).findBy({ kind: 'employer' });
    const zones = new Set(employers.map(({ zone }) => zone));
    if ([...zones].some(zone => struck('02:00', zone, now, tick)))
      await wake(this.queue, 'propose-nightly', {});
  }
}
