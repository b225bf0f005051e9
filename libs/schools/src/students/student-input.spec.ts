import { describe, expect, it } from '@jest/globals';
import { read } from '#libs/platform';
import { StudentInput } from './student-input.ts';

const ana = {
  displayName: 'Ana',
  gradeBand: 'grades-9-10',
  zone: 'America/Chicago',
  format: 'either',
  mentorsWanted: 1,
  pathway: 'exploring',
  priority: 2,
  interests: [],
  languages: [],
  availability: [],
};
const problemsWith = (change: object) => {
  try {
    read(StudentInput, { ...ana, ...change });
    return [];
  } catch (error) {
    return (error as { fields: { field: string; code: string }[] }).fields.map(
      ({ field, code }) => `${field}: ${code}`,
    );
  }
};

describe('What a school writes of a student', () => {
  it.each([
    [{ more: 'robotics, Formula 1, 3D printing, C++, node.js' }],
    [{ more: 'Instagram marketing, class of 2027' }],
    [{ interests: ['tag:chess', 'education'] }],
    [{ reference: 'S-2026-0042' }],
    [{ reference: '20260042' }],
    [{ reference: '20260001234' }],
    [{ reference: '2026-001-0042' }],
    [{ reference: 'house_9.blue' }],
  ])('may be %j', change => expect(problemsWith(change)).toEqual([]));

  it.each([
    [{ more: 'call me 555-123-4567' }, 'more'],
    [{ more: 'chess, 555, 123, 4567' }, 'more'],
    [{ more: 'ana@x.org' }, 'more'],
    [{ more: 'https://ana.page' }, 'more'],
    [{ more: 'insta ana.lopez' }, 'more'],
    [{ more: 'snap: analopez' }, 'more'],
    [{ interests: ['tag:ana@x.org'] }, 'interests'],
    [{ interests: ['tag:555', 'tag:123', 'tag:4567'] }, 'interests'],
    [{ reference: '555 123 4567' }, 'reference'],
    [{ reference: '(555) 123-4567' }, 'reference'],
    [{ reference: '555.123.4567' }, 'reference'],
    [{ reference: '555-123-4567' }, 'reference'],
    [{ reference: '+15551234567' }, 'reference'],
    [{ reference: '+49 171 1234567' }, 'reference'],
    [{ reference: 'insta: analopez' }, 'reference'],
  ])('may not tell how to reach them: %j', (change, field) =>
    expect(problemsWith(change)).toEqual([`${field}: contact-in-name`]),
  );

  it('is not cut: an interest in own words that is too long is said to be', () => {
    const tag = 'x'.repeat(61);
    expect(problemsWith({ more: `chess, ${tag}` })).toEqual(['more: tag-too-long']);
    expect(problemsWith({ interests: [`tag:${'x'.repeat(300)}`] })).toEqual(['interests.0: tag-too-long']);
  });
});
