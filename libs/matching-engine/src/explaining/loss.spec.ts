import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { everyPairing, problemOf, type Small, small } from '../../../../test/support/small-problems.ts';
import { pairUp } from '../objectives/pair-up.ts';
import { subproblem } from '../objectives/subproblem.ts';
import type { Problem } from '../problem.ts';
import { lossOf } from './loss.ts';

const wants = (...pairs: [number, number][]) => ({ demand: 1, priority: 2, pairs });

/** What is lost by insisting on an entry of a problem. */
function lossesOf(instance: Small, objective: 'optimal' | 'stable' = 'optimal') {
  const problem = problemOf(instance);
  return lossOf(problem, pairUp(problem, objective), true);
}

describe('What insisting on a pair costs', () => {
  it('is the points that all pairs together lose at least', () => {
    const students = [wants([0, 9], [1, 3]), wants([0, 8], [1, 7])];
    expect(lossesOf({ capacity: [1, 1], students })(2, 1)).toBe(5);
  });

  it('is a student without a mentor, where no points make up for it', () => {
    const students = [wants([0, 9], [1, 2]), wants([0, 1])];
    expect(lossesOf({ capacity: [1, 1], students })(0, 0)).toBe('coverage');
  });

  it('is not told of a pairing that no prices prove', () => {
    expect(lossesOf({ capacity: [1], students: [wants([0, 9]), wants([0, 8])] }, 'stable')(1, 1)).toBeNull();
  });

  it('is never more than what comes of it, which every pairing with that pair is tried for', () => {
    fc.assert(
      fc.property(small, instance => {
        const problem = problemOf(instance);
        const pairing = pairUp(problem, 'optimal');
        const loss = lossOf(problem, pairing, true);
        for (const [e, s] of possible(problem, pairing.chosen))
          expectNoLess(instance, problem, e, loss(e, s));
      }),
      { numRuns: 500 },
    );
  });

  it('is never more than what comes of it when only lists were solved, at prices that hold for all pairs', () => {
    fc.assert(
      fc.property(small, fc.infiniteStream(fc.boolean()), (instance, isListed) => {
        const whole = problemOf(instance);
        const { chosen, optimal } = pairUp(whole, 'optimal');
        const part = subproblem(whole, e => chosen[e] === 1 || isListed.next().value === true);
        const own = Uint8Array.from(part.entries, e => chosen[e]!);
        const certificate = { problem: part.problem, solution: { ...optimal, chosen: own } };
        const loss = lossOf(part.problem, { chosen: own, certificate }, false);
        for (const [e, s] of possible(part.problem, own))
          expectNoLess(instance, whole, part.entries[e]!, loss(e, s));
      }),
      { numRuns: 500 },
    );
  });
});

/** The entries that were not chosen and could be, with their students. */
function* possible({ capacity, demand, from, volunteer, caps }: Problem, chosen: Uint8Array) {
  for (let s = 0; s < demand.length; s++)
    for (let e = from[s]!; e < from[s + 1]!; e++) {
      const v = volunteer[e]!;
      if (!chosen[e] && capacity[v]! > 0 && caps?.most[caps.group[v]!] !== 0) yield [e, s] as const;
    }
}

function expectNoLess(
  instance: Small,
  problem: Problem,
  entry: number,
  loss: ReturnType<ReturnType<typeof lossOf>>,
) {
  const best = bestWith(instance, problem);
  const forced = bestWith(instance, problem, entry);
  if (loss === 'coverage') expect(forced.coverage).toBeLessThan(best.coverage);
  else expect(best.worth - forced.worth).toBeGreaterThanOrEqual(loss!);
}

/** The greatest worth, and the coverage there is in it, of all pairings; only of those with an entry, if one is given. */
function bestWith(instance: Small, problem: Problem, entry?: number) {
  const { coverage, from, score } = problem;
  const best = { worth: -1, coverage: -1 };
  everyPairing(instance, problem, chosen => {
    if (entry !== undefined && !chosen[entry]) return;
    const has = (t: number) => chosen.subarray(from[t], from[t + 1]).includes(1);
    const covered = coverage.reduce((sum, worth, t) => sum + (has(t) ? worth : 0), 0);
    const worth = chosen.reduce((sum, is, e) => sum + (is ? score[e]! : 0), covered);
    if (worth > best.worth) Object.assign(best, { worth, coverage: covered });
  });
  return best;
}
