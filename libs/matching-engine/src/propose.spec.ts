import { describe, expect, it } from '@jest/globals';
import { InputError } from './check.ts';
import { objectives } from './objectives/objectives.ts';
import { defaultPolicy, type Policy } from './policy.ts';
import { propose } from './propose.ts';
import type { Snapshot, Student, Volunteer } from './snapshot.ts';

/** Bytes of the week that are free, all eight half hours of each. */
const week = (...bytes: number[]) =>
  Array.from({ length: 42 }, (_, place) => (bytes.includes(place) ? 'ff' : '00')).join('');

const volunteer = (id: string, change: Partial<Volunteer> = {}): Volunteer => ({
  id,
  capacity: 1,
  languages: ['en'],
  interests: ['digital-technology/web-cloud'],
  weeks: [week(2, 3)],
  format: 'either',
  screenedUntil: '2027-12-31',
  ...change,
});

const student = (id: string, change: Partial<Student> = {}): Student => ({
  id,
  demand: 1,
  priority: 2,
  languages: ['en'],
  interests: ['digital-technology/web-cloud'],
  weeks: [week(2)],
  format: 'either',
  pathway: 'focused',
  ...change,
});

const policy: Policy = { ...defaultPolicy, screenedThrough: '2027-06-30' };
const snapshot = (volunteers: Volunteer[], students: Student[], more: Partial<Snapshot> = {}): Snapshot => ({
  volunteers,
  students,
  kept: [],
  excluded: [],
  ...more,
});

describe('a proposal', () => {
  it('explains its score: the terms add up', () => {
    const { pairs } = propose(snapshot([volunteer('v')], [student('s')]), policy);
    expect(pairs).toEqual([
      {
        volunteer: 'v',
        student: 's',
        score: 83,
        terms: [
          { term: 'interests', points: 60, detail: ['digital-technology/web-cloud'] },
          { term: 'availability', points: 20, detail: ['8'] },
          { term: 'depth', points: 3, detail: ['digital-technology/web-cloud'] },
        ],
        sharedSlots: 8,
        kept: false,
        runnersUp: { volunteer: null, student: null },
      },
    ]);
  });

  it('counts who would rather swap also among those who share words of the student’s own, where lists are solved', () => {
    const chess = { interests: ['tag:chess'] };
    const volunteers = [
      volunteer('a', { ...chess, languages: ['en', 'es'], department: 'd' }),
      volunteer('b', chess),
      volunteer('c', { ...chess, languages: ['en', 'fr'], department: 'd' }),
      volunteer('d', { ...chess, capacity: 2, department: 'd' }),
    ];
    const students = [
      student('s', { ...chess, demand: 2, pathway: 'exploring' }),
      student('t', { interests: [], languages: ['es'] }),
      student('u', { interests: [], languages: ['fr'] }),
    ];
    const people = snapshot(volunteers, students);
    const lists = propose(people, policy, undefined, { considered: 0, list: 2 });
    expect(lists.summary.blockingPairs).toBe(2);
    expect(lists.summary).toEqual(propose(people, policy).summary);
  });

  it('does not depend on the order of the rows', () => {
    const volunteers = ['a', 'b', 'c'].map(id => volunteer(id));
    const students = ['x', 'y', 'z', 'w'].map(id => student(id));
    const forward = propose(snapshot(volunteers, students), policy);
    const backward = propose(snapshot(volunteers.toReversed(), students.toReversed()), policy);
    expect(JSON.stringify(backward)).toBe(JSON.stringify(forward));
  });

  it('stands with a pair that is kept though another would be better', () => {
    const volunteers = [volunteer('a', { interests: [] }), volunteer('b')];
    const kept = [{ volunteer: 'a', student: 's' }];
    const { pairs } = propose(snapshot(volunteers, [student('s')], { kept }), policy);
    expect(pairs.map(pair => [pair.volunteer, pair.kept])).toEqual([['a', true]]);
  });

  it('serves those in greatest need first when there are not enough volunteers', () => {
    const students = [
      student('a', { priority: 1 }),
      student('b', { priority: 4 }),
      student('c', { priority: 3 }),
    ];
    const { pairs, summary } = propose(snapshot([volunteer('v', { capacity: 2 })], students), policy);
    expect(pairs.map(pair => pair.student)).toEqual(['b', 'c']);
    expect(summary).toMatchObject({
      covered: 2,
      priority: 7,
      coveredByPriority: { '1': 0, '2': 0, '3': 1, '4': 1 },
    });
  });

  it('gives a second mentor only when nobody goes without for it', () => {
    const students = [student('a', { demand: 2, priority: 4 }), student('b', { priority: 1 })];
    const two = propose(snapshot([volunteer('v'), volunteer('w')], students), policy);
    expect(two.summary.covered).toBe(2);
    const three = propose(
      snapshot(
        ['v', 'w', 'x'].map(id => volunteer(id)),
        students,
      ),
      policy,
    );
    expect(three.summary).toMatchObject({ covered: 2, pairs: 3 });
  });

  it('keeps what is kept, even against the rules, and counts it', () => {
    const strict = snapshot(
      [volunteer('v', { languages: ['es'] })],
      [student('a'), student('b', { languages: ['es'] })],
      {
        kept: [{ volunteer: 'v', student: 'a' }],
      },
    );
    const { pairs, unmatched } = propose(strict, policy);
    expect(pairs).toMatchObject([{ volunteer: 'v', student: 'a', kept: true }]);
    expect(unmatched).toEqual([{ student: 'b', reason: { code: 'all-taken', volunteers: 1 } }]);
  });

  it('does not keep what is excluded, whoever has locked it', () => {
    const pair = { volunteer: 'v', student: 's' };
    const both = snapshot([volunteer('v')], [student('s')], { kept: [pair], excluded: [pair] });
    expect(propose(both, policy).pairs).toEqual([]);
  });

  it('never proposes what is excluded', () => {
    const one = snapshot([volunteer('v')], [student('s')], { excluded: [{ volunteer: 'v', student: 's' }] });
    expect(propose(one, policy)).toMatchObject({
      pairs: [],
      unmatched: [{ student: 's', reason: { code: 'one-rule', rule: 'excluded', volunteers: 1 } }],
    });
  });
});

describe('a student without a mentor', () => {
  const reason = (volunteers: Volunteer[], change: Partial<Student> = {}, rules: Policy['rules'] = []) =>
    propose(snapshot(volunteers, [student('s', change)]), { ...policy, rules }).unmatched[0]?.reason;

  it.each([
    ['screening', { screenedUntil: '2027-01-31' }],
    ['screening', { screenedUntil: null }],
    ['language', { languages: ['so'] }],
    ['availability', { weeks: [week(9)] }],
    ['format', { format: 'virtual' as const }],
  ])('learns which rule stands in the way: %s', (rule, change) => {
    expect(reason([volunteer('v', change)], { format: 'in-person' })).toMatchObject({
      code: 'one-rule',
      rule,
      volunteers: 1,
    });
  });

  it('learns the rule whose relaxing would admit the most', () => {
    const late = { weeks: [week(9)] };
    const volunteers = [volunteer('a', late), volunteer('b', late), volunteer('c', { languages: ['so'] })];
    expect(reason(volunteers)).toEqual({ code: 'one-rule', rule: 'availability', volunteers: 2, lacking: 2 });
  });

  it('learns when several rules together keep everybody away', () => {
    expect(reason([volunteer('a', { weeks: [week(9)], languages: ['so'] })])).toEqual({
      code: 'several-rules',
      rule: 'availability',
      volunteers: 1,
    });
  });

  it('learns when there is nobody to ask', () => {
    expect(reason([volunteer('v', { capacity: 0 })])).toEqual({ code: 'no-volunteers' });
  });

  it('is kept apart where the leanest stretch of the season leaves too little time', () => {
    const summerOnly = volunteer('v', { weeks: [week(2), week(9)] });
    expect(reason([summerOnly], { weeks: [week(2), week(2)] })).toMatchObject({ rule: 'availability' });
  });
});

describe('rules over attributes', () => {
  const pair = (rule: Policy['rules'][number], own: string, asked: string) =>
    propose(snapshot([volunteer('v', { attributes: { own } })], [student('s', { attributes: { asked } })]), {
      ...policy,
      rules: [rule],
    }).pairs[0];
  const on = { volunteer: 'own', student: 'asked' };

  it.each([
    [{ kind: 'must-match' as const, ...on }, 'Arts', 'arts ', true],
    [{ kind: 'must-match' as const, ...on }, '', '', false],
    [{ kind: 'must-differ' as const, ...on }, 'Arts', 'arts', false],
    [{ kind: 'one-of' as const, ...on }, 'woman', 'Woman; nonbinary', true],
    [{ kind: 'one-of' as const, ...on }, 'man', 'woman; nonbinary', false],
    [{ kind: 'one-of' as const, ...on }, 'man', '', true],
  ])('%j on %s and %s', (rule, own, asked, allowed) => {
    expect(pair(rule, own, asked) !== undefined).toBe(allowed);
  });

  const years = {
    kind: 'gap' as const,
    ...on,
    order: ['first', 'second', 'third', 'fourth'],
    min: 1,
    max: 2,
    points: 7,
  };

  it.each([
    ['second', 'first', 0],
    ['third', 'first', 7],
  ])('counts the steps from %s down to %s', (own, asked, points) => {
    const of = pair(years, own, asked)?.terms.find(({ term }) => term === 'rule:0')?.points ?? 0;
    expect(of).toBe(points);
  });

  it.each([
    ['fourth', 'first'],
    ['first', 'second'],
    ['fifth', 'first'],
  ])('refuses a gap that is too wide, backwards or unknown: %s over %s', (own, asked) => {
    expect(pair(years, own, asked)).toBeUndefined();
  });
});

describe('input the engine cannot work with', () => {
  it.each([
    [snapshot([volunteer('v', { capacity: -1 })], []), 'volunteers.0.capacity'],
    [snapshot([], [student('s', { demand: 0 })]), 'students.0.demand'],
    [snapshot([], [student('s', { priority: 5 })]), 'students.0.priority'],
    [snapshot([], [student('s', { weeks: ['ff'] })]), 'students.0.weeks.0'],
    [snapshot([volunteer('v', { weeks: [] })], [student('s')]), 'students.0.weeks'],
    [snapshot([volunteer('v'), volunteer('v')], []), 'volunteers.1.id'],
    [snapshot([], [], { kept: [{ volunteer: 'x', student: 'y' }] }), 'kept.0.volunteer'],
  ])('is refused with the field named', (bad, field) => {
    expect(() => propose(bad, policy)).toThrow(
      expect.objectContaining({ name: InputError.name, field }) as unknown as Error,
    );
  });

  it('includes policies out of bounds', () => {
    expect(() => propose(snapshot([], []), { ...policy, minOverlap: 0.5 })).toThrow('policy.minOverlap');
  });

  describe('by objective', () => {
    const three = () =>
      snapshot(
        [volunteer('v', { languages: ['en', 'es', 'fr'] }), volunteer('w')],
        [student('s', { languages: ['en', 'es'] }), student('t', { languages: ['en', 'es', 'fr'] })],
      );

    it('tells which one it was, what it costs, and how many pairs would rather swap', () => {
      for (const objective of objectives) {
        const { summary } = propose(three(), { ...policy, objective });
        expect(summary).toMatchObject({ objective, covered: 2 });
        expect(summary.scorePrice).toBeGreaterThanOrEqual(0);
      }
      expect(propose(three(), policy).summary).toMatchObject({ objective: 'optimal', scorePrice: 0 });
      expect(propose(three(), { ...policy, objective: 'stable' }).summary.blockingPairs).toBe(0);
    });

    it('keeps what an earlier run proposed, where least change is asked for', () => {
      const earlier = [{ volunteer: 'w', student: 't' }];
      const { pairs } = propose({ ...three(), earlier }, { ...policy, objective: 'least-change' });
      expect(pairs.map(pair => [pair.volunteer, pair.student])).toContainEqual(['w', 't']);
    });

    it('is one that we know', () => {
      const unknown = { ...policy, objective: 'best' as never };
      expect(() => propose(three(), unknown)).toThrow('policy.objective');
    });
  });

  it('says how little more time would do', () => {
    const nearly = week(2).replace('ff', '01');
    const volunteers = [volunteer('v', { weeks: [week(9)] }), volunteer('w', { weeks: [nearly] })];
    expect(propose(snapshot(volunteers, [student('s')]), policy).unmatched[0]?.reason).toEqual({
      ...{ code: 'one-rule', rule: 'availability', volunteers: 2 },
      lacking: 1,
    });
  });

  it('lets no department give more mentors than the cap', () => {
    const volunteers = ['a', 'b', 'c'].map(id => volunteer(id, { department: id === 'c' ? 'y' : 'x' }));
    const students = ['s', 't', 'u'].map(id => student(id));
    const capped = { ...policy, caps: { by: 'department' as const, most: 1 } };
    expect(propose(snapshot(volunteers, students), capped).summary.covered).toBe(2);
  });
});
