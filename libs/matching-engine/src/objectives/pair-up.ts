import type { Problem } from '../problem.ts';
import { type Earlier, type Solution, solve } from '../solve.ts';
import { fairest } from './fairest.ts';
import { leastChange } from './least-change.ts';
import type { Objective } from './objectives.ts';
import type { Pairing, Unpriced } from './pairing.ts';
import { proven } from './proven.ts';
import { scoreOf } from './score-of.ts';
import { stable } from './stable.ts';

export interface PairUpOptions {
  /** 1 for each entry of an earlier pairing, for 'least-change'. */
  kept?: Uint8Array;
  /** What was optimal for nearly the same problem: makes it faster. */
  earlier?: Earlier | undefined;
  /** Told now and then how much is done, 0 to 1. */
  onProgress?: (share: number) => void;
}

/**
 * The pairing that the objective asks for, with its proof and its price.
 * @throws Error when an answer fails its own proof, which would be a fault of the engine
 */
export function pairUp(problem: Problem, objective: Objective, options: PairUpOptions = {}): Pairing {
  const { kept = new Uint8Array(problem.volunteer.length), earlier, onProgress = () => undefined } = options;
  const part = objective === 'optimal' ? 1 : 0.3;
  const optimal = proven(problem, solve(problem, { earlier, onProgress: share => onProgress(part * share) }));
  const { chosen, certificate } = pairing(problem, optimal, objective, kept, share =>
    onProgress(part + (1 - part) * share),
  );
  const most = scoreOf(problem, optimal.chosen);
  return { chosen, certificate, optimal, scorePrice: most === 0 ? 0 : 1 - scoreOf(problem, chosen) / most };
}

function pairing(
  problem: Problem,
  optimal: Solution,
  objective: Objective,
  kept: Uint8Array,
  onProgress: (share: number) => void,
): Unpriced {
  switch (objective) {
    case 'optimal':
      return { chosen: optimal.chosen, certificate: { problem, solution: optimal } };
    case 'fairest':
      return fairest(problem, onProgress);
    case 'stable':
      return { chosen: stable(problem), certificate: null };
    case 'least-change':
      return leastChange(problem, kept, onProgress);
  }
}
