import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  everyPairing,
  firsts,
  problemOf,
  type Small,
  small,
} from '../../../../test/support/small-problems.ts';
import type { Problem } from '../problem.ts';
import { verify } from '../verify.ts';
import { blockingPairs } from './blocking-pairs.ts';
import { type Objective, objectives } from './objectives.ts';
import { pairUp } from './pair-up.ts';
import { scoreOf } from './score-of.ts';

const runs = { numRuns: 600 };

const served = ({ students }: Small, problem: Problem, chosen: Uint8Array): [number, number] => {
  const have = students.filter((_, s) => chosen.subarray(problem.from[s], problem.from[s + 1]).includes(1));
  return [have.length, have.reduce((sum, { priority }) => sum + priority, 0)];
};

/** Negative when the first comes first. */
const compare = (a: number[], b: number[]): number => {
  const place = a.findIndex((value, index) => value !== b[index]);
  return place < 0 ? 0 : a[place]! - (b[place] ?? -1);
};

/** The best of all pairings by a measure, the greater the better. */
const best = (instance: Small, problem: Problem, measure: (chosen: Uint8Array) => number[]): number[] => {
  let found: number[] = [];
  everyPairing(instance, problem, chosen => {
    const one = measure(chosen);
    if (found.length === 0 || compare(one, found) > 0) found = one;
  });
  return found;
};

describe('an objective', () => {
  it.each(objectives)('%s: keeps to capacities and demands', objective => {
    fc.assert(
      fc.property(small, instance => {
        const problem = problemOf(instance);
        const { chosen } = pairUp(problem, objective);
        const taken = instance.capacity.map(() => 0);
        for (const [e, v] of problem.volunteer.entries()) if (chosen[e]) taken[v]!++;
        expect(taken.every((count, v) => count <= instance.capacity[v]!)).toBe(true);
        for (const [s, { demand }] of instance.students.entries()) {
          const own = chosen.subarray(problem.from[s], problem.from[s + 1]);
          expect(own.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(demand);
        }
      }),
      runs,
    );
  });

  it.each<Objective>(['optimal', 'fairest', 'least-change'])('%s: serves the most', objective => {
    fc.assert(
      fc.property(small, instance => {
        const problem = problemOf(instance);
        const most = best(instance, problem, chosen => served(instance, problem, chosen));
        const { chosen, certificate } = pairUp(problem, objective);
        expect(served(instance, problem, chosen)).toEqual(most);
        expect(verify(certificate!.problem, certificate!.solution)).toBeNull();
      }),
      runs,
    );
  });

  it('fairest: raises those first who would have the least', () => {
    fc.assert(
      fc.property(small, instance => {
        const problem = problemOf(instance);
        const measure = (chosen: Uint8Array) => [
          ...served(instance, problem, chosen),
          ...firsts(problem, chosen),
        ];
        expect(measure(pairUp(problem, 'fairest').chosen)).toEqual(best(instance, problem, measure));
      }),
      runs,
    );
  });

  it('fairest: says what it costs', () => {
    fc.assert(
      fc.property(small, instance => {
        const problem = problemOf(instance);
        const most = scoreOf(problem, pairUp(problem, 'optimal').chosen);
        const { chosen, scorePrice } = pairUp(problem, 'fairest');
        expect(scorePrice).toBeGreaterThanOrEqual(0);
        expect(Math.round(most * (1 - scorePrice))).toBe(scoreOf(problem, chosen));
      }),
      runs,
    );
  });

  it('stable: leaves no two who would rather have each other', () => {
    fc.assert(
      fc.property(small, instance => {
        const problem = problemOf(instance);
        expect(blockingPairs(problem, pairUp(problem, 'stable').chosen)).toBe(0);
      }),
      runs,
    );
  });

  it('least-change: keeps as many pairs as serving the most allows, then scores', () => {
    fc.assert(
      fc.property(small, fc.array(fc.boolean(), { minLength: 16, maxLength: 16 }), (instance, bits) => {
        const problem = problemOf(instance);
        const kept = Uint8Array.from(problem.volunteer, (_, e) => Number(bits[e % 16]));
        const measure = (chosen: Uint8Array) => [
          ...served(instance, problem, chosen),
          chosen.reduce((sum, one, e) => sum + (one && kept[e] ? 1 : 0), 0),
          scoreOf(problem, chosen),
        ];
        const { chosen } = pairUp(problem, 'least-change', { kept });
        expect(measure(chosen)).toEqual(best(instance, problem, measure));
      }),
      runs,
    );
  });

  it('leave the problem as it was, all of them', () => {
    fc.assert(
      fc.property(small, fc.constantFrom(...objectives), (instance, objective) => {
        const [problem, same] = [problemOf(instance), problemOf(instance)];
        pairUp(problem, objective);
        expect(problem).toEqual(same);
      }),
      runs,
    );
  });

  it('counts the pairs that would both gain', () => {
    const problem = problemOf({
      capacity: [1, 1],
      students: [
        {
          demand: 1,
          priority: 1,
          pairs: [
            [0, 3],
            [1, 2],
          ],
        },
        { demand: 1, priority: 1, pairs: [[0, 2]] },
      ],
    });
    expect(blockingPairs(problem, Uint8Array.from([0, 1, 1]))).toBe(1);
    expect(blockingPairs(problem, Uint8Array.from([1, 0, 0]))).toBe(0);
    expect(blockingPairs(problem, Uint8Array.from([0, 0, 0]))).toBe(3);
  });
});
