import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { middling } from '../../../test/support/middling-problems.ts';
import { problemOf, type Small } from '../../../test/support/small-problems.ts';
import { pairUp } from './objectives/pair-up.ts';
import { scoreOf } from './objectives/score-of.ts';

const instances = middling(fc.integer({ min: 0, max: 20 }));
const runs = { numRuns: 200 };

/** What came of it, however people are numbered. */
function outcomeOf(instance: Small) {
  const problem = problemOf(instance);
  const { chosen } = pairUp(problem, 'optimal');
  const served = instance.students.filter((_, s) =>
    chosen.subarray(problem.from[s], problem.from[s + 1]).includes(1),
  );
  return {
    covered: served.length,
    priority: served.reduce((sum, { priority }) => sum + priority, 0),
    score: scoreOf(problem, chosen),
  };
}

describe('Of two problems that are related', () => {
  it('one with the people in another order comes to the same', () => {
    fc.assert(
      fc.property(instances, fc.nat(), (instance, turn) => {
        const width = instance.capacity.length;
        const moved = (v: number) => (v + turn) % width;
        const turned = <T>(list: readonly T[]) =>
          list.map((_, v) => list[(((v - turn) % width) + width) % width]!);
        const other: Small = {
          capacity: turned(instance.capacity),
          ...(instance.caps && { caps: { ...instance.caps, group: turned(instance.caps.group) } }),
          students: [...instance.students].reverse().map(one => ({
            ...one,
            pairs: one.pairs.map(([v, score]): [number, number] => [moved(v), score]),
          })),
        };
        expect(outcomeOf(other)).toEqual(outcomeOf(instance));
      }),
      runs,
    );
  });

  it('one with a volunteer more never serves fewer', () => {
    fc.assert(
      fc.property(
        instances,
        fc.array(fc.nat(20), { maxLength: 30 }),
        ({ capacity, caps, students }, scores) => {
          const more: Small = {
            capacity: [...capacity, 2],
            ...(caps && { caps: { ...caps, group: [...caps.group, -1] } }),
            students: students.map((one, s) => ({
              ...one,
              pairs: scores[s] === undefined ? one.pairs : [...one.pairs, [capacity.length, scores[s]]],
            })),
          };
          const [before, after] = [outcomeOf({ capacity, ...(caps && { caps }), students }), outcomeOf(more)];
          expect(after.covered).toBeGreaterThanOrEqual(before.covered);
          expect(after.priority).toBeGreaterThanOrEqual(before.priority);
        },
      ),
      runs,
    );
  });

  it('one with the same added to all scores gains it with each student served, where each wants one mentor', () => {
    fc.assert(
      fc.property(instances, fc.nat(1_000), (instance, added) => {
        const single = instance.students.map(one => ({ ...one, demand: 1 }));
        const richer = single.map(one => ({
          ...one,
          pairs: one.pairs.map(([v, score]): [number, number] => [v, score + added]),
        }));
        const before = outcomeOf({ ...instance, students: single });
        expect(outcomeOf({ ...instance, students: richer })).toEqual({
          ...before,
          score: before.score + added * before.covered,
        });
      }),
      runs,
    );
  });
});
