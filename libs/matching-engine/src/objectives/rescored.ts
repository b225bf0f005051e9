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
  const all = coverage.reduce((sum, one) => sum + one, worth);
  if (all > Number.MAX_SAFE_INTEGER)
    throw new InputError('students', 'fewer students or lower scores: sums must stay below 2^53', all);
  return { ...problem, score, coverage };
}

/** Greatest common divisor (Euclid). */
const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b));
