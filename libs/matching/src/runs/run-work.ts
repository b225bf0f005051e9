import { setTimeout as pause } from 'node:timers/promises';
import { type BeforeApplicationShutdown, Injectable, Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Cohort } from '#libs/employers';
import { Outbox } from '#libs/mail';
import { Config, inTransaction, isDatabaseAway } from '#libs/platform';
import { Blocks } from '../blocks/blocks.ts';
import { freeze } from '../snapshot/freeze.ts';
import { Solver, Unsolvable } from '../solving/solver.ts';
import { Keeper } from './keeper.ts';
import { type Lease, Leases } from './leases.ts';
import { MatchingRun } from './matching-run.entity.ts';
import { proposalsReady } from './proposals-ready.ts';
import { storeResult } from './store-result.ts';
import { unmatchedYet } from './unmatched-yet.ts';

/** Does a run, from the first look at the cohort to the proposals. Safe to ask for twice, and to be killed at. */
@Injectable()
export class RunWork implements BeforeApplicationShutdown {
  private readonly log = new Logger('matching');
  private readonly ending = new AbortController();
  private readonly busy = new Set<Promise<void>>();

  constructor(
    private readonly db: DataSource,
    private readonly config: Config,
    private readonly leases: Leases,
    private readonly solver: Solver,
    private readonly outbox: Outbox,
    private readonly blocks: Blocks,
  ) {}

  /** Does nothing when the run has ended, or another worker has it. What goes wrong is logged, and the run waits to be tried again. */
  async perform(runId: string): Promise<void> {
    if (this.ending.signal.aborted) return;
    const done = this.takeUp(runId);
    this.busy.add(done);
    await done.finally(() => this.busy.delete(done));
  }

  /** The process is to end: what is being solved goes back, for whoever comes next. */
  async beforeApplicationShutdown(): Promise<void> {
    this.ending.abort(new Error('The worker ends.'));
    await Promise.allSettled(this.busy);
  }

  private async takeUp(runId: string): Promise<void> {
    const lease = await this.leases.take(runId);
    if (!lease) return;
    const keeper = new Keeper(this.leases, lease, this.ending.signal);
    try {
      await this.work(lease, keeper);
    } catch (error) {
      if (keeper.isLost) return;
      if (!this.ending.signal.aborted) this.log.error(error, lease.runId);
      await this.letGo(lease, error);
      return;
    } finally {
      keeper.stop();
    }
    await this.outbox.wake();
  }

  private async work(lease: Lease, keeper: Keeper): Promise<void> {
    const { manager } = this.db;
    const run = await manager.findOneByOrFail(MatchingRun, { id: lease.runId });
    const cohort = await manager.findOneByOrFail(Cohort, { id: run.cohortId });
    await keeper.enter('freezing');
    const frozen = await freeze(this.db, this.leases, lease, run, cohort);
    await keeper.enter('solving');
    const lists = await this.blocks.found(lease, frozen);
    if (lists === 'asked') return;
    const result = await this.solver.solve(frozen, {
      lists: lists === 'alone' ? undefined : lists,
      signal: keeper.signal,
      onProgress: (phase, share) => keeper.note(phase, share),
    });
    await keeper.enter('storing');
    await inTransaction(this.db, async tx => {
      // First of all, so that of two workers that both think they have the run only one writes.
      keeper.mustHave(await this.leases.own(tx, lease, { ...this.leases.ending('done'), progress: 100 }));
      const { summary, freshBySchool } = await storeResult(tx, run, frozen, result);
      await tx.update(MatchingRun, { id: run.id }, { summary });
      await this.outbox.owe(
        tx,
        ...(await proposalsReady(tx, this.config, run, cohort.name, freshBySchool)),
        ...(await unmatchedYet(tx, this.config, run, cohort.name)),
      );
    });
  }

  /** While the database is away nobody can take the run anyway; as soon as it is back, somebody shall. */
  private async letGo(lease: Lease, error: unknown): Promise<void> {
    for (;;) {
      try {
        if (error instanceof Unsolvable) await this.leases.fail(lease, 'unsolvable');
        else if (this.ending.signal.aborted || isDatabaseAway(error)) await this.leases.giveBack(lease);
        else await this.leases.tryAgain(lease, 'fault');
        return;
      } catch (fault) {
        if (!isDatabaseAway(fault) || this.ending.signal.aborted) throw fault;
        await pause(500);
      }
    }
  }
}
