import { InputError } from '../check.ts';
import { greatest } from '../greatest.ts';
import type { Problem } from '../problem.ts';

/**
 * The same problem with other scores; serving students still comes before them all.
 * @param score whole, 0 or more
 * @throws InputError when sums would leave the whole numbers that a double holds
 */
export function rescored(problem: Problem, score: Float64Array): Problem {
  const mentors = problem.demand.reduce((sum, wanted) => sum + wanted, 0);
  const best = greatest(score);
  const unit = problem.coverage.reduce(divisor, 0);
  const worth = 1 + mentors * best;
  const coverage = problem.coverage.map(one => (unit === 0 ? 0 : (one / unit) * worth));
  // No price exceeds what serving somebody and the best score are worth together, and no sum in a search has more than a few.
  const most = few * (greatest(coverage) + best);
  if (most > Number.MAX_SAFE_INTEGER)
    throw new InputError('students', 'fewer students or lower scores: sums must stay below 2^53', most);
  return { ...problem, score, coverage };
}

const few = 16;

/** Greatest common divisor (Euclid). */
const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b));
