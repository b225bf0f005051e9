import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock, changedOne, newId } from '#libs/platform';
import { MatchingRun } from './matching-run.entity.ts';
import type { RunPhase } from './run-state.ts';

/** A worker's right to do a run. Whoever holds a newer one has taken the run over. */
export interface Lease {
  runId: string;
  token: string;
}

/** How long a lease lasts, seconds. With the sweep's five, a killed worker's run goes on within 15 s. */
const length = 8;
/** How long no block of a run may be found, seconds. */
const blockPatience = 600;
const mostTries = 3;
const now = 'utc_timestamp(3)';
const free = `(leased_until is null or leased_until < ${now})`;

/** Who does which run. All times are the database's, so that a worker with a wrong clock does no harm. */
@Injectable()
export class Leases {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Runs that wait for a worker, the oldest first. Runs that killed every worker that took them are given up. */
  async due(): Promise<string[]> {
    await this.update(this.db.manager, `open_for is not null and tries >= ${mostTries} and ${free}`, {
      ...this.ending('failed'),
      problem: 'worker-died',
    });
    const rows = await this.db
      .createQueryBuilder(MatchingRun, 'r')
      .select('r.id', 'id')
      .where(`r.openFor is not null and ${free}`)
      .orderBy('r.id')
      .getRawMany<{ id: string }>();
    return rows.map(({ id }) => id);
  }

  /** @returns null when the run is done, or another worker has it */
  async take(runId: string): Promise<Lease | null> {
    const token = newId();
    const taken = await this.update(
      this.db.manager,
      `id = :runId and open_for is not null and tries < ${mostTries} and ${free}`,
      {
        state: 'running',
        lease: token,
        leasedUntil: later(length),
        tries: () => 'tries + 1',
        startedAt: () => `coalesce(started_at, ${now})`,
      },
      { runId },
    );
    return taken ? { runId, token } : null;
  }

  /** Holds on to a run and says how far it is. @returns false when another worker has it by now */
  hold(lease: Lease, at: { phase?: RunPhase; progress?: number } = {}): Promise<boolean> {
    return this.own(this.db.manager, lease, { ...at, leasedUntil: later(length) });
  }

  /** Changes a run that is held, in a transaction. @returns false when another worker has it by now */
  own(tx: EntityManager, { runId, token }: Lease, change: object): Promise<boolean> {
    const mine = "id = :runId and state = 'running' and lease = :token";
    return this.update(tx, mine, change, { runId, token });
  }

  /** The columns of a run that has come to its end. */
  ending(state: 'done' | 'failed' | 'cancelled') {
    const open = { openFor: null, lease: null, leasedUntil: null };
    return { ...open, state, phase: 'ended' as const, finishedAt: this.clock.now() };
  }

  /** Lets the run wait for a worker again; this try does not count, since the run is not to blame. */
  async giveBack(lease: Lease): Promise<void> {
    await this.own(this.db.manager, lease, { ...waiting, leasedUntil: null, tries: () => 'tries - 1' });
  }

  /** Lets go of a run until its blocks are found, or until nobody has found one for so long that somebody must ask again. */
  async waitForBlocks(lease: Lease): Promise<void> {
    const change = { ...waiting, phase: 'solving' as const, progress: 10, tries: () => 'tries - 1' };
    await this.own(this.db.manager, lease, { ...change, leasedUntil: later(blockPatience) });
  }

  /** A block of a run is found. @param isLast so that the run may be taken up at once */
  async noteBlock(runId: string, isLast: boolean): Promise<void> {
    const leasedUntil = isLast ? null : later(blockPatience);
    const mine = "id = :runId and open_for is not null and state = 'queued'";
    await this.update(this.db.manager, mine, { leasedUntil }, { runId });
  }

  /** Lets it be tried again in a second, or fail for good after the third try. */
  async tryAgain(lease: Lease, problem: string): Promise<void> {
    const { runId, token } = lease;
    const mine = "id = :runId and state = 'running' and lease = :token";
    const again = await this.update(
      this.db.manager,
      `${mine} and tries < ${mostTries}`,
      { ...waiting, leasedUntil: later(1) },
      { runId, token },
    );
    if (!again) await this.fail(lease, problem);
  }

  async fail(lease: Lease, problem: string): Promise<void> {
    await this.own(this.db.manager, lease, { ...this.ending('failed'), problem });
  }

  /**
   * Ends a run that somebody no longer wants, whoever does it: a worker notices at its next beat, and what it would still
   * write is refused. @returns false when it has ended already
   */
  cancel(tx: EntityManager, runId: string): Promise<boolean> {
    return this.update(tx, 'id = :runId and open_for is not null', this.ending('cancelled'), { runId });
  }

  private update(
    manager: EntityManager,
    where: string,
    change: object,
    values: Record<string, string> = {},
  ): Promise<boolean> {
    const update = manager.createQueryBuilder().update(MatchingRun).set(change).where(where, values);
    return changedOne(update.execute());
  }
}

const waiting = { state: 'queued' as const, phase: 'waiting' as const, progress: 0, lease: null };
const later = (seconds: number) => () => `${now} + interval ${seconds} second`;
