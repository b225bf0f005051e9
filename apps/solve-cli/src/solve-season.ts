import { blockingPairs, type Objective, type Pairing, pairUp, scoreOf, verify } from '#libs/matching-engine';
import type { Clock } from '#libs/platform';
import type { Season } from './reading/read-season.ts';

/** @returns which pairs were chosen, what the answer is worth, and how long it took, in milliseconds */
export function solveSeason(
  { problem, priority }: Season,
  objective: Objective,
  kept: Uint8Array | undefined,
  clock: Clock,
) {
  const began = clock.now().getTime();
  const pairing = pairUp(problem, objective, kept ? { kept } : {});
  const solved = clock.now().getTime();
  const blocking = blockingPairs(problem, pairing.chosen);
  const verified = isProven(pairing, blocking);
  const ms = { solve: solved - began, verify: clock.now().getTime() - solved };
  const { chosen } = pairing;
  const served = [...priority.keys()].filter(s => hasMentor(problem.from, chosen, s));
  return {
    chosen,
    ms,
    summary: {
      students: priority.length,
      covered: served.length,
      priority: served.reduce((sum, s) => sum + priority[s]!, 0),
      score: scoreOf(problem, chosen),
      pairs: chosen.reduce((sum, one) => sum + one, 0),
      blockingPairs: blocking,
      verified,
      objective,
      scorePrice: pairing.scorePrice,
      ...(kept && { kept: kept.reduce((sum, one, e) => sum + (one & chosen[e]!), 0) }),
    },
  };
}

/** By its prices; a stable pairing has none, and is proven by having no blocking pair. */
function isProven({ certificate }: Pairing, blocking: number): boolean {
  return certificate ? verify(certificate.problem, certificate.solution) === null : blocking === 0;
}

function hasMentor(from: Int32Array, chosen: Uint8Array, s: number): boolean {
  return chosen.subarray(from[s], from[s + 1]).includes(1);
}
