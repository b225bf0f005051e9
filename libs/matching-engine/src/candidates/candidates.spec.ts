import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { obstacles } from '../feasibility.ts';
import { prepare } from '../people.ts';
import { defaultPolicy, type Policy } from '../policy.ts';
import { rarityAmong, score } from '../score.ts';
import type { Snapshot, Student, Volunteer } from '../snapshot.ts';
import { candidates } from './candidates.ts';

const subset = (...values: string[]) => fc.subarray(values);
const oneOf = <T>(...values: T[]) => fc.constantFrom(...values);
const fields = ['it/web', 'it/data', 'health/care', 'law', 'tag:chess'];
/** Weeks in which a few hours only are ever free, so that overlaps differ. */
const week = fc.tuple(fc.nat(255), fc.nat(255), fc.nat(255)).map(bytes =>
  bytes
    .map(byte => byte.toString(16).padStart(2, '0'))
    .join('')
    .padEnd(84, '0'),
);

const person = {
  languages: subset('en', 'es', 'so'),
  interests: subset(...fields),
  weeks: fc.tuple(week, week),
  format: oneOf('in-person' as const, 'virtual' as const, 'either' as const),
  area: oneOf(null, 'North', 'south '),
  attributes: fc.record({ year: fc.integer({ min: 1, max: 4 }), town: oneOf('x', 'y', '') }),
};
const volunteer = fc.record<Omit<Volunteer, 'id'>>({
  ...person,
  capacity: fc.integer({ min: 0, max: 3 }),
  screenedUntil: oneOf(null, '2027-01-01', '2028-01-01'),
  occupation: oneOf(null, 'it/web', 'law', 'health/care'),
  department: oneOf(null, 'd1', 'd2'),
  site: fc.constant(null),
  gender: oneOf(null, 'woman' as const, 'man' as const),
});
const student = fc.record<Omit<Student, 'id'>>({
  ...person,
  demand: fc.integer({ min: 1, max: 2 }),
  priority: fc.integer({ min: 1, max: 4 }),
  pathway: oneOf('exploring' as const, 'focused' as const),
  goal: oneOf(null, 'it/web', 'it', 'law'),
  wishes: fc.subarray(['it', 'law', 'health/care'], { maxLength: 3 }),
  known: subset('d1', 'it/web'),
  mentorGender: oneOf(null, null, 'woman' as const),
});
const policies = fc.record<Policy>({
  ...Object.fromEntries(['sharedLanguage', 'sameFormat', 'sameArea'].map(name => [name, fc.boolean()])),
  minOverlap: oneOf(0, 1, 2, 3, 5, 8),
  screenedThrough: oneOf(null, '2027-06-30'),
  weights: fc.constant(defaultPolicy.weights),
  rules: oneOf<Policy['rules']>(
    [],
    [
      { kind: 'prefer-equal', volunteer: 'town', student: 'town', points: 7 },
      {
        kind: 'gap',
        volunteer: 'year',
        student: 'year',
        order: ['1', '2', '3', '4'],
        min: 0,
        max: 2,
        points: 5,
      },
    ],
  ),
} as never) as fc.Arbitrary<Policy>;

describe('The pairs that may be', () => {
  it('are those that no rule keeps apart, each with the sum of its terms, whoever they are', () => {
    const people = fc.tuple(fc.array(volunteer, { maxLength: 70 }), fc.array(student, { maxLength: 8 }));
    fc.assert(
      fc.property(people, policies, fc.nat(), ([some, others], policy, barredAt) => {
        const snapshot: Snapshot = {
          volunteers: some.map((one, v) => ({ ...one, id: `v${String(v).padStart(3, '0')}` })),
          students: others.map((one, s) => ({ ...one, id: `s${s}` })),
          ...{ kept: [], excluded: [] },
        };
        const { volunteers, students } = prepare(snapshot);
        const rarity = rarityAmong(volunteers);
        const barred = volunteers.length ? [barredAt % volunteers.length] : [];
        const found = candidates(volunteers, students, policy, rarity, new Map([[0, barred]]));
        const expected = students.flatMap((own, s) =>
          volunteers.flatMap((other, v) =>
            obstacles(other, own, policy).length || (s === 0 && barred.includes(v))
              ? []
              : [[s, v, score(other, own, policy, rarity).reduce((sum, { points }) => sum + points, 0)]],
          ),
        );
        const listed = students.flatMap((_, s) =>
          Array.from(found.volunteer.subarray(found.from[s], found.from[s + 1]), (v, place) => [
            s,
            v,
            found.score[found.from[s]! + place],
          ]),
        );
        expect(listed).toEqual(expected);
      }),
      { numRuns: 400 },
    );
  });
});
