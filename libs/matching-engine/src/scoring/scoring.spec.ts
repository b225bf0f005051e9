import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { prepare } from '../people.ts';
import { defaultPolicy, type Policy, type Rule, terms } from '../policy.ts';
import { rarityAmong, score } from '../score.ts';
import type { Student, Volunteer } from '../snapshot.ts';

const free = 'ff'.repeat(42);
const [cloud, cyber] = ['digital-technology/web-cloud', 'digital-technology/network-systems-cybersecurity'];
const nursing = 'healthcare-human-services/physical-health';

const someVolunteer = (change: Partial<Volunteer> = {}): Volunteer => ({
  ...{ id: 'v', capacity: 1, languages: ['en'], interests: [], weeks: [free], format: 'either' },
  screenedUntil: null,
  ...change,
});
const someStudent = (change: Partial<Student> = {}): Student => ({
  ...{ id: 's', demand: 1, priority: 1, languages: ['en'], interests: [], weeks: [free], format: 'either' },
  pathway: 'exploring',
  ...change,
});

const only = (weights: Partial<Policy['weights']>): Policy => ({
  ...defaultPolicy,
  weights: {
    ...{ interests: 0, goal: 0, wishes: 0, availability: 0, language: 0, novelty: 0 },
    ...weights,
  },
});

function scored(volunteer: Partial<Volunteer>, student: Partial<Student>, policy: Policy) {
  const ready = prepare({
    ...{ volunteers: [someVolunteer(volunteer)], students: [someStudent(student)], kept: [], excluded: [] },
  });
  return score(ready.volunteers[0]!, ready.students[0]!, policy, rarityAmong(ready.volunteers));
}

describe('the career goal', () => {
  const points = (occupation: string | null, goal: string | null) =>
    scored({ occupation }, { goal }, only({ goal: 30 }))[0]?.points ?? 0;

  it('is worth all its points when the volunteer does just that, and half in the same cluster', () => {
    expect(points(cloud, cloud)).toBe(30);
    expect(points(cyber, cloud)).toBe(15);
    expect(points(nursing, cloud)).toBe(0);
  });

  it('is worth nothing when either says nothing', () => {
    expect(points(null, cloud)).toBe(0);
    expect(points(cloud, null)).toBe(0);
  });

  it('names the occupation', () => {
    expect(scored({ occupation: cyber }, { goal: cloud }, only({ goal: 30 }))).toEqual([
      { term: 'goal', points: 15, detail: [cyber] },
    ]);
  });
});

describe('the school’s wishes', () => {
  const points = (occupation: string, wishes: string[]) =>
    scored({ occupation }, { wishes }, only({ wishes: 20 }))[0]?.points ?? 0;

  it('count by the nearest of the wished fields', () => {
    expect(points(cloud, [nursing, cloud])).toBe(20);
    expect(points(cloud, [nursing, cyber])).toBe(10);
    expect(points(cloud, [nursing])).toBe(0);
  });

  it('are met by anything in a cluster that is wished as a whole', () => {
    expect(points(cloud, ['digital-technology'])).toBe(20);
  });
});

describe('novelty and depth', () => {
  const volunteer = { department: 'd1', occupation: cloud, interests: [cloud, cyber] };
  const points = (student: Partial<Student>) =>
    Object.fromEntries(
      scored(volunteer, { interests: [cloud, cyber], ...student }, only({ novelty: 80 })).map(one => [
        one.term,
        one.points,
      ]),
    );

  it('share the weight: most of it is for novelty while a student is exploring', () => {
    expect(points({ pathway: 'exploring' })).toEqual({ novelty: 60, depth: 20 });
  });

  it('and for depth once the student is focused', () => {
    expect(points({ pathway: 'focused' })).toEqual({ novelty: 20, depth: 60 });
  });

  it('a department or an occupation that a mentor has shown the student is no longer new', () => {
    expect(points({ known: ['d1'] })).toEqual({ novelty: 30, depth: 20 });
    expect(points({ known: ['d1', cloud] })).toEqual({ depth: 20 });
  });

  it('name what is new, and what is deep', () => {
    expect(scored(volunteer, { interests: [cyber], known: ['d1'] }, only({ novelty: 80 }))).toEqual([
      { term: 'novelty', points: 30, detail: [cloud] },
      { term: 'depth', points: 10, detail: [cyber] },
    ]);
  });
});

describe('any pair under any policy', () => {
  const fields = ['tag:chess', cloud, cyber, nursing, 'digital-technology', 'agriculture/plant-systems'];
  const field = fc.constantFrom(...fields);
  const some = fc.subarray(fields);
  const language = fc.subarray(['en', 'es', 'so']);
  const week = fc.constantFrom(free, '00'.repeat(42), `ff01${'00'.repeat(40)}`);
  const volunteer = fc.record({
    ...{ languages: language, interests: some, occupation: fc.option(field) },
    department: fc.constantFrom(null, 'd1', 'd2'),
    weeks: fc.tuple(week),
    attributes: fc.record({ year: fc.constantFrom('1', '2', '3') }),
  });
  const student = fc.record({
    ...{ languages: language, interests: some, goal: fc.option(field), known: fc.subarray(['d1', cloud]) },
    wishes: fc.subarray(fields, { maxLength: 3 }),
    weeks: fc.tuple(week),
    pathway: fc.constantFrom('exploring' as const, 'focused' as const),
    attributes: fc.record({ year: fc.constantFrom('1', '2', '3') }),
  });
  const weight = fc.integer({ min: 0, max: 1000 });
  const weights = fc.record({
    ...{ interests: weight, goal: weight, wishes: weight },
    ...{ availability: weight, language: weight, novelty: weight },
  });
  const years = { volunteer: 'year', student: 'year' };
  const rules: Rule[] = [
    { kind: 'prefer-equal', ...years, points: 7 },
    { kind: 'gap', ...years, order: ['1', '2', '3'], min: -2, max: 2, points: 3 },
  ];

  it('has terms of whole points, 1 or more, that stay within their weights and name each term once', () => {
    fc.assert(
      fc.property(volunteer, student, weights, (one, other, set) => {
        const found = scored(one, other, { ...only(set), rules });
        const kinds = found.map(({ term }) => term);
        expect(new Set(kinds).size).toBe(kinds.length);
        for (const { points } of found) expect(Number.isSafeInteger(points) && points >= 1).toBe(true);
        const bound = terms.reduce((sum, term) => sum + set[term], 0) + 7 + 4 * 3;
        expect(found.reduce((sum, { points }) => sum + points, 0)).toBeLessThanOrEqual(bound);
        for (const term of terms) {
          const own = found.filter(one => one.term === term || (term === 'novelty' && one.term === 'depth'));
          expect(own.reduce((sum, { points }) => sum + points, 0)).toBeLessThanOrEqual(set[term]);
        }
      }),
    );
  });
});
