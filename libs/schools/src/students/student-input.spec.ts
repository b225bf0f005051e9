import { describe, expect, it } from '@jest/globals';
import { StudentInput } from './student-input.ts';

const good = {
  ...{ displayName: 'Ana', gradeBand: 'grades-9-10', languages: ['en'], availability: [30, 31] },
  ...{ zone: 'America/Chicago', format: 'either', mentorsWanted: 1, pathway: 'exploring', priority: 2 },
};
const problemOf = (change: object) => {
  const issue = StudentInput.safeParse({ ...good, ...change }).error?.issues[0];
  return issue && [issue.path[0], (issue as { params?: { problem?: string } }).params?.problem];
};

describe('A student as a school describes them', () => {
  it.each([
    [{ interests: ['tag:ana@mail.example'] }, 'interests'],
    [{ interests: ['tag:555-123-4567'] }, 'interests'],
    [{ more: 'chess, call me 555-123-4567' }, 'more'],
    [{ reference: '555 123 4567' }, 'reference'],
    [{ reference: '(555) 123-4567' }, 'reference'],
    [{ reference: '+49 171 1234567' }, 'reference'],
  ])('never tells how to reach them: %j', (change, field) => {
    expect(problemOf(change)).toEqual([field, 'contact-in-name']);
  });

  it.each(['S-2026-001', '20260001234', '2026-001-0042', '1234567'])('may have the code %s', reference => {
    expect(problemOf({ reference })).toBeUndefined();
  });

  it('has no interest cut short', () => {
    expect(problemOf({ more: 'x'.repeat(61) })).toEqual(['more', 'tag-too-long']);
    expect(problemOf({ more: `${'x'.repeat(60)}, chess` })).toBeUndefined();
  });
});
