import fc from 'fast-check';
import type { Small } from './small-problems.ts';

/** Dozens of people, too many to try every pairing; `scores` are few, so that ties abound, or huge. */
export const middling = (scores: fc.Arbitrary<number>): fc.Arbitrary<Small> =>
  fc.integer({ min: 1, max: 25 }).chain(volunteers =>
    fc.record({
      capacity: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: volunteers, maxLength: volunteers }),
      caps: fc.option(
        fc.record({
          group: fc.array(fc.integer({ min: -1, max: 2 }), { minLength: volunteers, maxLength: volunteers }),
          most: fc.array(fc.integer({ min: 0, max: 8 }), { minLength: 3, maxLength: 3 }),
        }),
        { nil: undefined },
      ),
      students: fc.array(
        fc.record({
          demand: fc.integer({ min: 1, max: 4 }),
          priority: fc.integer({ min: 1, max: 4 }),
          pairs: fc.uniqueArray(fc.tuple(fc.integer({ min: 0, max: volunteers - 1 }), scores), {
            maxLength: 8,
            selector: ([v]) => v,
          }),
        }),
        { minLength: 1, maxLength: 30 },
      ),
    }),
  ) as fc.Arbitrary<Small>;
