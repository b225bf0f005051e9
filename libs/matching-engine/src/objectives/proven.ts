import type { Problem } from '../problem.ts';
import type { Solution } from '../solve.ts';
import { verify } from '../verify.ts';

/** @returns the solution @throws Error when it fails its own proof, which would be a fault of the engine */
export function proven(problem: Problem, solution: Solution): Solution {
  const wrong = verify(problem, solution);
  if (wrong !== null) throw new Error(`The pairing fails its proof: ${wrong}`);
  return solution;
}
