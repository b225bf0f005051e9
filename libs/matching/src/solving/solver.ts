import type { Answer, Block, Phase, Result } from '#libs/matching-engine';
import type { Frozen } from '../snapshot/frozen.ts';

export interface SolveOptions {
  /** Told now and then how much of a phase is done, 0 to 1. */
  onProgress: (phase: Phase, share: number) => void;
  /** Whom each student could have best, where workers have found it already. */
  lists?: Answer | undefined;
  /** Ends the work at once. */
  signal: AbortSignal;
}

/** The engine cannot work with what it was given, now or ever. */
export class Unsolvable extends Error {
  override readonly name = 'Unsolvable';
}

/** Finds the pairs of a snapshot, with their proof. */
export abstract class Solver {
  /** @throws Unsolvable; the signal's reason when it ends the work */
  abstract solve(frozen: Pick<Frozen, 'snapshot' | 'policy'>, options: SolveOptions): Promise<Result>;

  /** Whom each student of a block could have best. @throws the signal's reason when it ends the work */
  abstract lists(
    frozen: Pick<Frozen, 'snapshot' | 'policy'>,
    block: Block,
    signal: AbortSignal,
  ): Promise<Answer>;
}
