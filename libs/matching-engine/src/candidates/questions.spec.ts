import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { policies, snapshots } from '../../../../test/support/any-people.ts';
import { groundOf } from '../ground.ts';
import { withPlaces } from '../ground-problem.ts';
import { keyOf } from './best.ts';
import { answer, type Question } from './questions.ts';

const people = snapshots({ volunteers: 30, students: 8 });

describe('What is asked of all pairs', () => {
  it('the best few of each student are the best of all there are, though most are never scored', () => {
    fc.assert(
      fc.property(people, policies, fc.integer({ min: 1, max: 3 }), (snapshot, policy, most) => {
        const ground = groundOf(snapshot, policy);
        const block = { first: 0, end: ground.setting.students.length };
        const width = ground.setting.volunteers.length;
        const among = withPlaces(ground);
        const keysOf = (question: Question, s: number) => {
          const { from, volunteer, score } = answer(ground.setting, question, block).rows;
          const keys = [];
          for (let e = from[s]!; e < from[s + 1]!; e++)
            if ((among[volunteer[e]! >>> 5]! >>> (volunteer[e]! & 31)) & 1)
              keys.push(keyOf(score[e]!, volunteer[e]!, width));
          return keys.sort((a, b) => b - a).slice(0, most);
        };
        for (let s = 0; s < block.end; s++)
          expect(keysOf({ kind: 'best', most, among }, s)).toEqual(keysOf({ kind: 'all' }, s));
      }),
      { numRuns: 1_000 },
    );
  });
});
