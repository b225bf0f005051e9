import type { Phase } from '#libs/matching-engine';
import type { Lease, Leases } from './leases.ts';
import type { RunPhase } from './run-state.ts';

/** Milliseconds between two signs of life. */
const beat = 1_000;

/** Where a phase of the engine lies in the whole, percent. */
const spans: Record<Phase, { phase: RunPhase; from: number; to: number }> = {
  pairs: { phase: 'solving', from: 10, to: 30 },
  solve: { phase: 'solving', from: 30, to: 80 },
  explain: { phase: 'checking', from: 80, to: 90 },
};

/** Keeps a run's lease alive while it is worked on, and tells how far it is, once a second at most. */
export class Keeper {
  private readonly losing = new AbortController();
  private at: { phase: RunPhase; progress: number } = { phase: 'freezing', progress: 0 };
  private readonly timer: NodeJS.Timeout;
  /** Aborts when the run is another worker's by now, or when this process ends. */
  readonly signal: AbortSignal;

  constructor(
    private readonly leases: Leases,
    private readonly lease: Lease,
    ending: AbortSignal,
  ) {
    this.signal = AbortSignal.any([this.losing.signal, ending]);
    this.timer = setInterval(() => void this.beat(), beat);
  }

  get isLost(): boolean {
    return this.losing.signal.aborted;
  }

  /** @throws Error when the run is another worker's by now, or this process ends */
  async enter(phase: RunPhase): Promise<void> {
    const progress = { waiting: 0, freezing: 2, solving: 10, checking: 80, storing: 90, ended: 100 }[phase];
    this.at = { phase, progress };
    this.mustHave(await this.leases.hold(this.lease, this.at));
    this.signal.throwIfAborted();
  }

  note(engine: Phase, share: number): void {
    const { phase, from, to } = spans[engine];
    this.at = { phase, progress: Math.round(from + (to - from) * share) };
  }

  /** @throws Error when it is not so */
  mustHave(held: boolean): void {
    if (!held) this.losing.abort(new Error('Another worker has the run.'));
    this.losing.signal.throwIfAborted();
  }

  stop(): void {
    clearInterval(this.timer);
  }

  /** A beat that the database does not hear is not the last one: the lease outlives several. */
  private async beat(): Promise<void> {
    const held = await this.leases.hold(this.lease, this.at).catch(() => true);
    if (!held) this.losing.abort(new Error('Another worker has the run.'));
  }
}
