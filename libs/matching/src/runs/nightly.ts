import { InjectQueue } from '@nestjs/bullmq';
import { Injectable } from '@nestjs/common';
import type { Queue } from 'bullmq';
import { DataSource, type EntityManager } from 'typeorm';
import { Organisation } from '#libs/accounts';
import { Cohort } from '#libs/employers';
import { Clock, dayIn, inTransaction, wake } from '#libs/platform';
import { type MatchingJobName, matchingQueue } from '../queue.ts';
import { MatchingRun } from './matching-run.entity.ts';
import { startRun } from './start-run.ts';

const run: MatchingJobName = 'run';

/** The runs that nobody has to ask for: one a day for each cohort that wishes it. Asking often does no harm. */
@Injectable()
export class Nightly {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    @InjectQueue(matchingQueue) private readonly queue: Queue,
  ) {}

  /** @returns the runs it started: of open cohorts that have had none since midnight, by the employer's clock */
  async propose(): Promise<string[]> {
    const cohorts = await this.db.manager.findBy(Cohort, { nightly: true, state: 'open' });
    const started: string[] = [];
    for (const { id } of cohorts) {
      const runId = await inTransaction(this.db, tx => this.proposeFor(tx, id));
      if (!runId) continue;
      started.push(runId);
      await wake(this.queue, run, { runId });
    }
    return started;
  }

  private async proposeFor(tx: EntityManager, id: string): Promise<string | null> {
    const where = { id, nightly: true, state: 'open' as const };
    const cohort = await tx.findOne(Cohort, { where, lock: { mode: 'pessimistic_write' } });
    if (!cohort) return null;
    const { zone } = await tx.findOneByOrFail(Organisation, { id: cohort.employerId });
    const at = this.clock.now();
    const today = dayIn(zone, at);
    if (cohort.endsOn <= today) return null;
    const last = await tx.findOne(MatchingRun, { where: { cohortId: id }, order: { id: 'DESC' } });
    if (last && dayIn(zone, last.createdAt) === today) return null;
    const { runId, isNew } = await startRun(tx, cohort, null, at);
    return isNew ? runId : null;
  }
}
