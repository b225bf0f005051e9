import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { bestByHighs } from '../../../test/support/linear-program.ts';
import { middling } from '../../../test/support/middling-problems.ts';
import { firsts, problemOf } from '../../../test/support/small-problems.ts';
import { blockingPairs } from './objectives/blocking-pairs.ts';
import { objectives } from './objectives/objectives.ts';
import { pairUp } from './objectives/pair-up.ts';
import { rescored } from './objectives/rescored.ts';
import type { Problem } from './problem.ts';

/** What a pairing is worth, coverage and scores together. */
function worthOf({ demand, coverage, from, score }: Problem, chosen: Uint8Array): number {
  let worth = 0;
  for (let s = 0; s < demand.length; s++) {
    if (chosen.subarray(from[s], from[s + 1]).includes(1)) worth += coverage[s]!;
    for (let e = from[s]!; e < from[s + 1]!; e++) if (chosen[e]) worth += score[e]!;
  }
  return worth;
}

const few = middling(fc.integer({ min: 0, max: 3 }));
const many = middling(fc.integer({ min: 0, max: 1_000 }));
const runs = { numRuns: 60 };

/** HiGHS reckons in doubles of its own: as near as these come. */
const near = (found: number, best: number) =>
  expect(Math.abs(found - best)).toBeLessThanOrEqual(1e-6 * best + 1e-6);

describe('Beside HiGHS, on problems too large to try everything', () => {
  it.each([
    ['where ties abound', few],
    ['where scores differ', many],
  ])('optimal is worth as much, %s', async (_, instances) => {
    await fc.assert(
      fc.asyncProperty(instances, async instance => {
        const problem = problemOf(instance);
        near(worthOf(problem, pairUp(problem, 'optimal').chosen), await bestByHighs(problem));
      }),
      runs,
    );
  });

  it('least-change keeps as much', async () => {
    await fc.assert(
      fc.asyncProperty(
        few,
        fc.array(fc.boolean(), { minLength: 32, maxLength: 32 }),
        async (instance, bits) => {
          const problem = problemOf(instance);
          const kept = Uint8Array.from(problem.volunteer, (_, e) => Number(bits[e % 32]));
          const bonus = 1 + 3 * problem.demand.reduce((sum, one) => sum + one, 0);
          const sticky = rescored(
            problem,
            problem.score.map((one, e) => one + bonus * kept[e]!),
          );
          const { chosen } = pairUp(problem, 'least-change', { kept });
          near(worthOf(sticky, chosen), await bestByHighs(sticky));
        },
      ),
      runs,
    );
  });

  it('fairest leaves as few with the lowest first mentor, then with the next', async () => {
    await fc.assert(
      fc.asyncProperty(few, async instance => {
        const single = instance.students.map(one => ({ ...one, demand: 1 }));
        const problem = problemOf({ ...instance, students: single });
        // One more at a level outweighs all that are at the levels above it.
        const weight = [0, 1, 2, 3].map(level => (31 ** 3 - 31 ** (3 - level)) / 30);
        const levelled = rescored(
          problem,
          problem.score.map(one => weight[one]!),
        );
        const { chosen } = pairUp(problem, 'fairest');
        near(worthOf(levelled, chosen), await bestByHighs(levelled));
        expect(firsts(problem, chosen)).toHaveLength(chosen.reduce((sum, one) => sum + one, 0));
      }),
      runs,
    );
  });

  it('stable has no blocking pair', () => {
    fc.assert(
      fc.property(
        many,
        instance => blockingPairs(problemOf(instance), pairUp(problemOf(instance), 'stable').chosen) === 0,
      ),
      runs,
    );
  });

  it.each(objectives)('%s takes huge scores without losing a point', objective => {
    const huge = middling(fc.integer({ min: 0, max: 2 ** 31 }));
    fc.assert(
      fc.property(huge, instance => {
        const problem = problemOf({ ...instance, students: instance.students.slice(0, 6) });
        const { chosen } = pairUp(problem, objective);
        expect(Number.isSafeInteger(worthOf(problem, chosen))).toBe(true);
      }),
      { numRuns: 30 },
    );
  });
});
