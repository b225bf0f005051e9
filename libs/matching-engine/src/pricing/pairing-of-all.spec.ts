import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { policies, snapshots } from '../../../../test/support/any-people.ts';
import { answer, answersOf } from '../candidates/questions.ts';
import { groundOf } from '../ground.ts';
import { propose, proposing } from '../propose.ts';
import type { ProposedPair } from '../result.ts';
import type { Limits } from './pairing-of-all.ts';

const people = snapshots({ volunteers: 30, students: 20 });
/** Lists of two volunteers each, which are never enough. */
const listsOfTwo: Limits = { considered: 0, list: 2 };
const capped = fc.option(
  fc.record({ by: fc.constant('department' as const), most: fc.integer({ min: 1, max: 5 }) }),
  { nil: null },
);

/** Who has whom; the runners-up are of the lists. */
const whoOf = (pairs: ProposedPair[]) =>
  pairs.map(({ volunteer, student, score }) => [volunteer, student, score]);

describe('Lists of a few, and prices for all others,', () => {
  it('come to the optimum over all pairs', () => {
    fc.assert(
      fc.property(people, policies, capped, (snapshot, policy, caps) => {
        const whole = propose(snapshot, { ...policy, caps });
        const { summary } = propose(snapshot, { ...policy, caps }, undefined, listsOfTwo);
        const { blockingPairs: _, ...expected } = whole.summary;
        expect({ ...summary, pairs: 0 }).toMatchObject({ ...expected, pairs: 0 });
      }),
      { numRuns: 300 },
    );
  });

  it('keep as many earlier pairs, at the same score, where least change is asked for', () => {
    fc.assert(
      fc.property(people, policies, (snapshot, policy) => {
        const least = { ...policy, objective: 'least-change' as const };
        const earlier = new Set(snapshot.earlier?.map(pair => `${pair.volunteer} ${pair.student}`));
        const outcome = (limits?: Limits) => {
          const { pairs, summary } = propose(snapshot, least, undefined, limits);
          const kept = pairs.filter(pair => earlier.has(`${pair.volunteer} ${pair.student}`)).length;
          const { covered, priority, score, scorePrice } = summary;
          return { kept, covered, priority, score, scorePrice };
        };
        expect(outcome(listsOfTwo)).toEqual(outcome());
      }),
      { numRuns: 300 },
    );
  });

  it('leave no two in all the house who would both rather have each other, where that is asked for', () => {
    fc.assert(
      fc.property(people, policies, (snapshot, policy) => {
        const stable = { ...policy, objective: 'stable' as const };
        const { summary, pairs } = propose(snapshot, stable, undefined, listsOfTwo);
        expect(summary.blockingPairs).toBe(0);
        expect(whoOf(pairs)).toEqual(whoOf(propose(snapshot, stable).pairs));
      }),
      { numRuns: 600 },
    );
  });

  it('give the same bytes however many blocks answer', () => {
    fc.assert(
      fc.property(people, policies, fc.integer({ min: 1, max: 7 }), (snapshot, policy, size) => {
        const ground = groundOf(snapshot, policy);
        const { students } = ground.setting;
        const steps = proposing(ground, () => undefined, listsOfTwo);
        let step = steps.next();
        while (!step.done) {
          const question = step.value;
          const answers = [];
          for (let first = 0; first < students.length; first += size)
            answers.push(
              answer(ground.setting, question, { first, end: Math.min(first + size, students.length) }),
            );
          step = steps.next(answersOf(answers));
        }
        const alone = propose(snapshot, policy, undefined, listsOfTwo);
        expect(JSON.stringify(step.value)).toBe(JSON.stringify(alone));
      }),
      { numRuns: 100 },
    );
  });

  it('count the pairs that would rather swap over all pairs', () => {
    fc.assert(
      fc.property(people, policies, (snapshot, policy) => {
        const { summary, pairs } = propose(snapshot, policy, undefined, listsOfTwo);
        const whole = propose(snapshot, policy);
        fc.pre(isDeepStrictEqual(whoOf(whole.pairs), whoOf(pairs)));
        expect(summary.blockingPairs).toBe(whole.summary.blockingPairs);
      }),
      { numRuns: 100 },
    );
  });
});
