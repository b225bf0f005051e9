import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { policies, snapshots } from '../../../../test/support/any-people.ts';
import { obstacles } from '../feasibility.ts';
import { groundOf } from '../ground.ts';
import { score } from '../score.ts';
import { setOf } from './bits.ts';
import { answer, type Block, type Question } from './questions.ts';
import { joined, type Rows } from './rows.ts';
import type { Setting } from './setting.ts';

type Triple = [student: number, volunteer: number, score: number];

const people = snapshots({ volunteers: 70, students: 8 });
const listed = ({ from, volunteer, score }: Rows): Triple[] =>
  [...from.subarray(1).keys()].flatMap(s =>
    Array.from(
      volunteer.subarray(from[s], from[s + 1]),
      (v, place): Triple => [...([s, v] as const), score[from[s]! + place]!],
    ),
  );

/** Rule by rule, term by term, one pair after the other. */
function oneByOne({ volunteers, students, policy, rarity }: Setting, excluded: Set<string>) {
  return students.flatMap((own, s) =>
    volunteers.flatMap((other, v): Triple[] =>
      obstacles(other, own, policy).length > 0 || excluded.has(`${other.id} ${own.id}`)
        ? []
        : [[s, v, score(other, own, policy, rarity).reduce((sum, { points }) => sum + points, 0)]],
    ),
  );
}

const byWorth = ([, v, a]: Triple, [, w, b]: Triple) => b - a || v - w;
const everybody = ({ students }: Setting): Block => ({ first: 0, end: students.length });

describe('The pairs that may be', () => {
  it('are those that no rule keeps apart, each with the sum of its terms, whoever they are', () => {
    fc.assert(
      fc.property(people, policies, (snapshot, policy) => {
        const { setting } = groundOf(snapshot, policy);
        const barred = [...snapshot.excluded, ...snapshot.kept];
        const excluded = new Set(barred.map(pair => `${pair.volunteer} ${pair.student}`));
        const { rows } = answer(setting, { kind: 'all' }, everybody(setting));
        expect(listed(rows)).toEqual(oneByOne(setting, excluded));
      }),
      { numRuns: 400 },
    );
  });

  it('are listed for each student by score, equal ones by place, and no better one is left out', () => {
    fc.assert(
      fc.property(people, policies, fc.integer({ min: 1, max: 6 }), (snapshot, policy, most) => {
        const { setting } = groundOf(snapshot, policy);
        const all = listed(answer(setting, { kind: 'all' }, everybody(setting)).rows);
        const among = setOf([...setting.volunteers.keys()], setting.volunteers.length);
        const { rows } = answer(setting, { kind: 'best', most, among }, everybody(setting));
        const expected = setting.students.flatMap((_, s) =>
          all
            .filter(([own]) => own === s)
            .sort(byWorth)
            .slice(0, most)
            .sort(([, v], [, w]) => v - w),
        );
        expect(listed(rows)).toEqual(expected);
      }),
      { numRuns: 300 },
    );
  });

  it('are listed for each volunteer too, where that is asked', () => {
    fc.assert(
      fc.property(people, policies, fc.integer({ min: 1, max: 3 }), (snapshot, policy, most) => {
        const { setting } = groundOf(snapshot, policy);
        const all = listed(answer(setting, { kind: 'all' }, everybody(setting)).rows);
        const among = setOf([0, setting.volunteers.length - 1], setting.volunteers.length);
        const { rows } = answer(setting, { kind: 'best-of', most, among }, everybody(setting));
        const expected = [...new Set([0, setting.volunteers.length - 1])].flatMap(v =>
          all
            .filter(([, own]) => own === v)
            .sort(([s, , a], [t, , b]) => b - a || s - t)
            .slice(0, most),
        );
        const ordered = (triples: Triple[]) => triples.sort(([s, v], [t, w]) => s - t || v - w);
        expect(listed(rows)).toEqual(ordered(expected));
      }),
      { numRuns: 200 },
    );
  });

  it('come out the same when blocks of students answer each for itself', () => {
    fc.assert(
      fc.property(people, policies, fc.nat(), (snapshot, policy, turn) => {
        const { setting } = groundOf(snapshot, policy);
        const end = setting.students.length;
        const middle = turn % (end + 1);
        const among = setOf([...setting.volunteers.keys()], setting.volunteers.length);
        for (const question of [{ kind: 'all' }, { kind: 'best', most: 2, among }] as Question[]) {
          const halves = [
            { first: 0, end: middle },
            { first: middle, end },
          ].map(block => answer(setting, question, block).rows);
          expect(joined(halves)).toEqual(answer(setting, question, { first: 0, end }).rows);
        }
      }),
      { numRuns: 100 },
    );
  });
});
