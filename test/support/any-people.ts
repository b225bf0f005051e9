import fc from 'fast-check';
import { defaultPolicy, type Policy } from '../../libs/matching-engine/src/policy.ts';
import type { Snapshot, Student, Volunteer } from '../../libs/matching-engine/src/snapshot.ts';

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
/** Policies whose rules bite now and then. */
export const policies = fc.record<Policy>({
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

/** Some volunteers and students, with pairs that must not be, pairs that an earlier run proposed, and pairs that must be. */
export const snapshots = (most: { volunteers: number; students: number }): fc.Arbitrary<Snapshot> =>
  fc
    .tuple(
      fc.array(volunteer, { minLength: 1, maxLength: most.volunteers }),
      fc.array(student, { minLength: 1, maxLength: most.students }),
      fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 8 }),
    )
    .map(([some, others, pairs]) => {
      const volunteers = some.map((one, v) => ({ ...one, id: `v${String(v).padStart(3, '0')}` }));
      const students = others.map((one, s) => ({ ...one, id: `s${String(s).padStart(3, '0')}` }));
      const named = pairs.map(([v, s]) => ({
        volunteer: volunteers[v % volunteers.length]!.id,
        student: students[s % students.length]!.id,
      }));
      const [excluded, earlier] = [named.slice(0, 3), named.slice(3, 6)];
      const barred = new Set(excluded.map(pair => `${pair.volunteer} ${pair.student}`));
      const kept = named.slice(6).filter(pair => !barred.has(`${pair.volunteer} ${pair.student}`));
      return { volunteers, students, kept, excluded, earlier };
    });
