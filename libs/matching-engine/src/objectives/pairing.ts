import type { Problem } from '../problem.ts';
import type { Solution } from '../solve.ts';

export interface Pairing {
  /** 1 for each chosen entry of the problem's pairs. */
  chosen: Uint8Array;
  /** What proves it, by `verify`: the problem that was solved last, and its prices. Null for 'stable', which has none. */
  certificate: { problem: Problem; solution: Solution } | null;
  /** What would be optimal, with its proof: the pairing itself, when that is the objective. */
  optimal: Solution;
  /** The part of the optimal score that the objective costs, 0 to 1; below 0 where it serves fewer students for more score. */
  scorePrice: number;
}

/** A pairing before anybody asks what it costs. */
export type Unpriced = Omit<Pairing, 'optimal' | 'scorePrice'>;
