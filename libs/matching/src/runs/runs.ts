import { InjectQueue } from '@nestjs/bullmq';
import { Injectable } from '@nestjs/common';
import type { Queue } from 'bullmq';
import { DataSource, In, LessThan } from 'typeorm';
import { z } from 'zod';
import { type Actor, audit } from '#libs/accounts';
import { Cohort, findCohort, holdCohort, mustBeOpen, optionalId } from '#libs/employers';
import { Clock, inTransaction, isId, notFound, Refusal, wake } from '#libs/platform';
import { type MatchingJobName, matchingQueue } from '../queue.ts';
import { Leases } from './leases.ts';
import { MatchingRun } from './matching-run.entity.ts';
import { startRun } from './start-run.ts';

const pageSize = 20;
const run: MatchingJobName = 'run';

/** `after` is the id of the last run of the page before. */
export const RunsQuery = z.object({ after: optionalId() });

/** HR has matches proposed, and sees how it went. */
@Injectable()
export class Runs {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly leases: Leases,
    @InjectQueue(matchingQueue) private readonly queue: Queue,
  ) {}

  /**
   * Asks for a run; while one is open, it is that one.
   * @returns the run's id
   * @throws Refusal 'not-found' for a cohort of another employer, 'cohort-closed', 'cohort-ended'
   */
  async start(actor: Actor, cohortId: string): Promise<string> {
    const { runId } = await inTransaction(this.db, async tx => {
      const cohort = await holdCohort(tx, actor, 'runs.start', cohortId);
      const at = this.clock.now();
      await mustBeOpen(tx, cohort, at);
      return startRun(tx, cohort, actor.personId, at);
    });
    await wake(this.queue, run, { runId });
    return runId;
  }

  /** Ends a run that is no longer wanted; nothing of it is kept. @throws Refusal 'not-found', 'run-ended' */
  async cancel(actor: Actor, runId: string): Promise<void> {
    await inTransaction(this.db, async tx => {
      const employerId = In(actor.organisations('runs.start'));
      const run = isId(runId) ? await tx.findOneBy(MatchingRun, { id: runId, employerId }) : null;
      if (!run) throw notFound();
      if (!(await this.leases.cancel(tx, runId))) throw new Refusal('run-ended', 'conflict');
      await audit(tx, {
        at: this.clock.now(),
        personId: actor.personId,
        organisationId: run.employerId,
        action: 'run.cancelled',
        subject: 'matching-run',
        subjectId: runId,
      });
    });
  }

  /** @throws Refusal 'not-found' */
  async read(actor: Actor, id: string): Promise<{ run: MatchingRun; cohort: Cohort }> {
    const { manager } = this.db;
    const employerId = In(actor.organisations('runs.read'));
    const run = isId(id) ? await manager.findOneBy(MatchingRun, { id, employerId }) : null;
    if (!run) throw notFound();
    return { run, cohort: await manager.findOneByOrFail(Cohort, { id: run.cohortId }) };
  }

  /** A cohort's runs, newest first. @returns up to 20, and what to ask for `after`. @throws Refusal 'not-found' */
  async list(
    actor: Actor,
    cohortId: string,
    { after }: z.output<typeof RunsQuery>,
  ): Promise<{ cohort: Cohort; runs: MatchingRun[]; next: string | null }> {
    const { manager } = this.db;
    const cohort = await findCohort(manager, actor, 'runs.read', cohortId);
    const where = { cohortId, ...(after ? { id: LessThan(after) } : {}) };
    const found = await manager.find(MatchingRun, { where, order: { id: 'DESC' }, take: pageSize + 1 });
    const runs = found.slice(0, pageSize);
    return { cohort, runs, next: found.length > pageSize ? (runs.at(-1)?.id ?? null) : null };
  }
}
