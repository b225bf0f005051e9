import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { slotsPerWeek, Weekly } from './weekly.ts';

const weeks = fc
  .uniqueArray(fc.integer({ min: 0, max: slotsPerWeek - 1 }))
  .map(slots => Weekly.fromSlots(slots));

describe('a week of half hours', () => {
  it('begins on Monday at midnight', () => {
    expect(Weekly.fromWindows([{ day: 1, from: '00:00', to: '00:30' }]).slots()).toEqual([0]);
    expect(Weekly.fromWindows([{ day: 7, from: '23:30', to: '24:00' }]).slots()).toEqual([335]);
  });

  it('comes back unchanged from windows, bytes and hex', () => {
    fc.assert(
      fc.property(weeks, week => {
        for (const again of [
          Weekly.fromWindows(week.windows()),
          Weekly.fromBuffer(week.toBuffer()),
          Weekly.fromHex(week.toHex()),
        ])
          expect(again.slots()).toEqual(week.slots());
      }),
    );
  });

  it('joins windows that touch, but not over midnight', () => {
    const week = Weekly.fromWindows([
      { day: 2, from: '15:00', to: '15:30' },
      { day: 2, from: '15:30', to: '16:30' },
      { day: 1, from: '23:00', to: '24:00' },
      { day: 2, from: '00:00', to: '01:00' },
    ]);
    expect(week.windows()).toEqual([
      { day: 1, from: '23:00', to: '24:00' },
      { day: 2, from: '00:00', to: '01:00' },
      { day: 2, from: '15:00', to: '16:30' },
    ]);
  });

  it('turns round and back', () => {
    fc.assert(
      fc.property(weeks, fc.integer({ min: -700, max: 700 }), (week, by) => {
        expect(week.turned(by).count).toBe(week.count);
        expect(week.turned(by).turned(-by).slots()).toEqual(week.slots());
      }),
    );
  });

  it.each([
    [{ day: 0, from: '10:00', to: '11:00' }, /day is 1/],
    [{ day: 1, from: '10:15', to: '11:00' }, /10:15/],
    [{ day: 1, from: '11:00', to: '11:00' }, /ends after it begins/],
    [{ day: 1, from: '24:00', to: '24:30' }, /24:30/],
  ])('names what is wrong with %j', (window, problem) => {
    expect(() => Weekly.fromWindows([window])).toThrow(problem);
  });
});
