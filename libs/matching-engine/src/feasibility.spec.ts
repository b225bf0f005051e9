import { describe, expect, it } from '@jest/globals';
import { InputError } from './check.ts';
import { defaultPolicy, type Policy } from './policy.ts';
import { propose } from './propose.ts';
import type { Student, Volunteer } from './snapshot.ts';

const policy: Policy = { ...defaultPolicy, minOverlap: 0, sharedLanguage: false };

function proposed(volunteer: Partial<Volunteer>, student: Partial<Student>, rules: Partial<Policy> = {}) {
  const common = { languages: [], interests: [], weeks: [], format: 'either' as const };
  const { pairs, unmatched } = propose(
    {
      volunteers: [{ ...common, id: 'v', capacity: 1, screenedUntil: null, ...volunteer }],
      students: [{ ...common, id: 's', demand: 1, priority: 1, pathway: 'exploring', ...student }],
      kept: [],
      excluded: [],
    },
    { ...policy, ...rules },
  );
  return pairs.length > 0 ? 'a pair' : unmatched[0]?.reason;
}

describe('meeting in person', () => {
  const kept = { code: 'one-rule', rule: 'area', volunteers: 1 };

  it('needs the same area, whatever its case', () => {
    expect(proposed({ format: 'in-person', area: ' Chicago' }, { area: 'chicago' })).toBe('a pair');
    expect(proposed({ format: 'in-person', area: 'Denver' }, { area: 'Chicago' })).toEqual(kept);
    expect(proposed({ area: 'Denver' }, { format: 'in-person', area: 'Chicago' })).toEqual(kept);
  });

  it('is possible anywhere for those who name no area', () => {
    expect(proposed({ format: 'in-person' }, { area: 'Chicago' })).toBe('a pair');
    expect(proposed({ area: 'Denver' }, { format: 'in-person', area: null })).toBe('a pair');
  });

  it('matters not when both could meet by video, nor when the policy does not ask', () => {
    expect(proposed({ area: 'Denver' }, { area: 'Chicago' })).toBe('a pair');
    const apart = { format: 'in-person', area: 'Denver' } as const;
    expect(proposed(apart, { area: 'Chicago' }, { sameArea: false })).toBe('a pair');
  });
});

describe('a wish for a woman or a man as mentor', () => {
  it('is kept, and nobody who says nothing of themselves is taken to fit it', () => {
    expect(proposed({ gender: 'woman' }, { mentorGender: 'woman' })).toBe('a pair');
    const kept = { code: 'one-rule', rule: 'gender', volunteers: 1 };
    expect(proposed({ gender: 'man' }, { mentorGender: 'woman' })).toEqual(kept);
    expect(proposed({}, { mentorGender: 'woman' })).toEqual(kept);
  });

  it('keeps nobody away where there is none', () => {
    expect(proposed({ gender: 'man' }, { mentorGender: null })).toBe('a pair');
    expect(proposed({ gender: 'man' }, {})).toBe('a pair');
  });
});

describe('what the engine cannot work with', () => {
  it('is named: a cap of nothing, by nothing, and a fourth wish', () => {
    const cap = (caps: unknown) => () => proposed({}, {}, { caps: caps as never });
    expect(cap({ by: 'department', most: 0 })).toThrow(InputError);
    expect(cap({ by: 'floor', most: 3 })).toThrow('policy.caps.by: expected one of department, site');
    expect(() => proposed({}, { wishes: ['a', 'b', 'c', 'd'] })).toThrow(
      'students.0.wishes: expected at most 3',
    );
  });
});
