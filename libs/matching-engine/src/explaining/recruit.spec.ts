import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { everyPairing, problemOf, type Small, small } from '../../../../test/support/small-problems.ts';
import { objectives } from '../objectives/objectives.ts';
import { pairUp } from '../objectives/pair-up.ts';
import { stable } from '../objectives/stable.ts';
import { solve } from '../solve.ts';
import { recruits } from './recruit.ts';

/** The most students that can be served, by trying every pairing. */
function served(instance: Small): number {
  const problem = problemOf(instance);
  let most = 0;
  everyPairing(instance, problem, chosen => {
    const has = (_: unknown, s: number) => chosen.subarray(problem.from[s], problem.from[s + 1]).includes(1);
    most = Math.max(most, instance.students.filter(has).length);
  });
  return most;
}

describe('Advice on whom to recruit', () => {
  it('says of whom how many more would serve how many more', () => {
    const wants = (...pairs: [number, number][]) => ({ demand: 1, priority: 2, pairs });
    const problem = problemOf({
      capacity: [1, 1],
      students: [wants([0, 3]), wants([0, 2]), wants([0, 1]), wants([1, 5])],
    });
    expect(recruits(problem, solve(problem).chosen, 'optimal')).toEqual([
      { like: 0, more: 2, serves: [1, 2] },
    ]);
  });

  it('is not given where everybody is served, or nobody who is like somebody here would help', () => {
    const isolated = { demand: 1, priority: 4, pairs: [] };
    const students = [{ demand: 1, priority: 1, pairs: [[0, 1]] as [number, number][] }, isolated];
    const problem = problemOf({ capacity: [1], students });
    expect(recruits(problem, solve(problem).chosen, 'optimal')).toEqual([]);
  });

  it('promises exactly what comes of it', () => {
    fc.assert(
      fc.property(small, instance => {
        const { caps: _, ...uncapped } = instance;
        const problem = problemOf(uncapped);
        const advice = recruits(problem, solve(problem).chosen, 'optimal');
        const capacity = [...uncapped.capacity];
        const before = served(uncapped);
        // The advice is sorted by its use; all of it together is what it was found with.
        for (const { like, more } of advice) capacity[like]! += more;
        const promised = advice.reduce((sum, { serves }) => sum + serves.length, 0);
        expect(served({ ...uncapped, capacity }) - before).toBe(promised);
      }),
      { numRuns: 500 },
    );
  });

  it('names only students who have nobody now, whatever the pairing is, and exactly those where pairs are stable', () => {
    fc.assert(
      fc.property(small, fc.constantFrom(...objectives), ({ caps: _, ...instance }, objective) => {
        const problem = problemOf(instance);
        const { chosen } = pairUp(problem, objective);
        const has = (pairs: Uint8Array, s: number) =>
          pairs.subarray(problem.from[s], problem.from[s + 1]).includes(1);
        const advice = recruits(problem, chosen, objective);
        const named = advice.flatMap(({ serves }) => serves);
        expect(named.filter(s => has(chosen, s))).toEqual([]);
        expect(new Set(named).size).toBe(named.length);
        if (objective !== 'stable') return;
        const capacity = Int32Array.from(problem.capacity);
        for (const { like, more } of advice) capacity[like]! += more;
        const after = stable({ ...problem, capacity });
        const places = instance.students.map((_, s) => s);
        const count = (pairs: Uint8Array) => places.filter(s => has(pairs, s)).length;
        expect(count(after)).toBe(count(chosen) + named.length);
      }),
      { numRuns: 1_000 },
    );
  });
});
