import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { middling } from '../../../../test/support/middling-problems.ts';
import { problemOf, type Small } from '../../../../test/support/small-problems.ts';
import { pairUp } from '../objectives/pair-up.ts';
import { runnersUp } from './runners-up.ts';

const runners = (small: Small, objective: 'optimal' | 'stable' = 'optimal') => {
  const problem = problemOf(small);
  const pairing = pairUp(problem, objective);
  return { problem, chosen: pairing.chosen, found: runnersUp(problem, pairing) };
};
const student = (...pairs: [number, number][]) => ({ demand: 1, priority: 2, pairs });

describe('The runners-up of a pair', () => {
  it('are the best that either could have had instead', () => {
    const { found } = runners({ capacity: [1, 1], students: [student([0, 9], [1, 4]), student([1, 5])] });
    const left = {
      volunteer: { place: 1, score: 4, lost: 'fits-less', by: [], loss: 'coverage' },
      student: null,
    };
    const right = {
      volunteer: null,
      student: { place: 0, score: 4, lost: 'fits-less', by: [], loss: 'coverage' },
    };
    expect([found.get(0), found.get(2)]).toEqual([left, right]);
  });

  it('are taken, where they fit better, and it says by whom', () => {
    const students = [student([0, 9], [1, 8]), student([0, 7], [1, 1])];
    const { found } = runners({ capacity: [1, 1], students });
    expect(found.get(1)?.volunteer).toMatchObject({ place: 0, score: 9, lost: 'taken', by: [1] });
    expect(found.get(2)?.student).toMatchObject({ place: 0, score: 9, lost: 'taken', by: [1] });
  });

  it('stand back, where whom they would displace would have nobody', () => {
    const two = {
      demand: 2,
      priority: 4,
      pairs: [
        [0, 9],
        [1, 8],
      ] as [number, number][],
    };
    const { found } = runners({ capacity: [1, 1], students: [two, student([1, 5])] });
    expect(found.get(2)?.student).toMatchObject({ place: 0, score: 8, lost: 'needed', by: [] });
  });

  it('do not say that a student would have nobody who has a mentor that was kept', () => {
    const problem = problemOf({
      capacity: [1],
      students: [student([0, 2]), { ...student([0, 9]), demand: 2 }],
    });
    problem.coverage.fill(0, 0, 1);
    const found = runnersUp(problem, { chosen: Uint8Array.of(1, 0), certificate: null });
    expect(found.get(0)?.student).toMatchObject({ place: 1, lost: 'objective', loss: null });
  });

  it('may not, where their group takes no more', () => {
    const caps = { group: [0, 0, -1], most: [1] };
    const students = [student([0, 9], [2, 3]), student([1, 9], [2, 1])];
    const { found } = runners({ capacity: [1, 1, 1], caps, students });
    expect(found.get(1)?.volunteer ?? found.get(3)?.volunteer).toMatchObject({ score: 9, lost: 'capped' });
  });

  it('lost, in the best of all pairings, for a reason of these that holds', () => {
    fc.assert(
      fc.property(middling(fc.integer({ min: 0, max: 12 })), small => {
        const { problem, chosen, found } = runners(small);
        const { demand, capacity, from, volunteer, score } = problem;
        const entries = [...chosen.keys()].filter(e => chosen[e]);
        const studentOf = (e: number) => from.findIndex((end, place) => place > 0 && e < end) - 1;
        for (const [e, others] of found) {
          const { volunteer: v, student: s } = others;
          if (v && v.lost !== 'fits-less') expect(v.score).toBeGreaterThan(score[e]!);
          const students = entries.filter(one => volunteer[one] === v?.place).map(studentOf);
          if (v?.lost === 'taken') {
            expect(students.length).toBe(capacity[v.place]);
            expect(students).toEqual(expect.arrayContaining(v.by));
          }
          if (v) expect(v.lost).not.toBe('objective');
          const mentors = entries.filter(one => studentOf(one) === s?.place).map(one => volunteer[one]);
          if (s?.lost === 'taken') {
            expect(mentors.length).toBe(demand[s.place]);
            expect(mentors).toEqual(expect.arrayContaining(s.by));
          }
          if (s) expect(s.lost).not.toBe('objective');
        }
      }),
      { numRuns: 300 },
    );
  });
});
