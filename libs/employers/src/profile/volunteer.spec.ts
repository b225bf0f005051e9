import { describe, expect, it } from '@jest/globals';
import { Weekly } from '#libs/availability';
import { read } from '#libs/platform';
import { week } from './fields.ts';
import { blankVolunteer } from './own-volunteer.ts';

const volunteer = (change: object) =>
  Object.assign(blankVolunteer('person', 'acme', 'UTC', new Date(0)), {
    jobTitle: 'Engineer',
    languages: ['en'],
    interests: ['education'],
    availability: Weekly.fromSlots([335]).toBuffer(),
    ...change,
  });

describe('A volunteer', () => {
  it('is complete when work, languages, interests and hours are there', () => {
    expect(volunteer({}).isComplete()).toBe(true);
  });

  it.each([
    [{ jobTitle: '' }, ['profile']],
    [{ languages: [] }, ['profile']],
    [{ interests: [] }, ['interests']],
    [{ availability: Weekly.empty.toBuffer(), interests: [] }, ['interests', 'availability']],
  ])('misses the steps still to be done: %j', (change, missing) => {
    expect(volunteer(change).missing()).toEqual(missing);
  });

  it.each([
    ['cleared', '2027-06-30', true],
    ['cleared', '2027-06-29', false],
    ['cleared', null, false],
    ['pending', '2027-12-31', false],
    ['declined', '2027-12-31', false],
  ])('%s until %s is screened through 30 June 2027: %s', (screening, screenedUntil, expected) => {
    expect(volunteer({ screening, screenedUntil }).isScreenedThrough('2027-06-30')).toBe(expected);
  });
});

describe('A week from a form or a program', () => {
  it('may be slots, windows or both', () => {
    const sent = ['30', 31, { day: 7, from: '23:00', to: '24:00' }];
    expect(Weekly.fromBuffer(read(week(), sent)).slots()).toEqual([30, 31, 334, 335]);
    expect(read(week(), '')).toEqual(Buffer.alloc(42));
  });

  it.each([336, -1, 'noon', { day: 8, from: '10:00', to: '11:00' }, { day: 1, from: '11:00', to: '10:00' }])(
    'names the place of what is no time: %j',
    wrong => {
      expect(() => read(week(), [0, wrong])).toThrow(
        expect.objectContaining({
          fields: [expect.objectContaining({ field: expect.stringMatching(/^1\b/) })],
        }),
      );
    },
  );
});
