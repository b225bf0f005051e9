import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type DayOrder, Unread } from './cell.ts';
import { dayOrderOf, readDay } from './day.ts';

const read = (text: string, dayOrder?: DayOrder) => {
  const day = readDay(text, { heading: 'Until', dayOrder });
  return day instanceof Unread ? day.code : day;
};

describe('A day in a cell', () => {
  it.each([
    '2026-09-30',
    '2026-09-30T12:00:00Z',
    '2026-09-30 00:00',
    '2026/9/30',
    '30.9.2026',
    '30. 09. 2026',
    '30/9/2026',
    '9/30/2026',
    '30-09-2026',
    '30 Sep 2026',
    '30-Sep-2026',
    'September 30, 2026',
    'Sept. 30th 2026',
    '30 de septiembre de 2026',
  ])('may be written %s', text => expect(read(text)).toBe('2026-09-30'));

  it('is of these three centuries', () => {
    expect(['1/1/0026', '0000-01-01', '1.1.2200'].map(text => read(text))).toEqual(['day', 'day', 'day']);
  });

  it('is not guessed where day and month could be either', () => {
    expect(read('3/4/2026')).toBe('day-ambiguous');
    expect(read('3/3/2026')).toBe('2026-03-03');
    expect(read('3/4/2026', 'day-first')).toBe('2026-04-03');
    expect(read('3/4/2026', 'month-first')).toBe('2026-03-04');
  });

  it.each(['2026-02-30', '31/02/2026', '30/09/26', '46295', 'soon', '3 Foo 2026', '13/13/2026'])(
    'is not %s',
    text => expect(read(text)).toBe('day'),
  );

  it('is read or not, never a fault, and what is read exists', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{1,4}[-/. ]\d{1,2}[-/. ]\d{1,5}$/), text => {
        const day = read(text);
        if (!day.startsWith('day')) expect(new Date(day).toISOString().slice(0, 10)).toBe(day);
      }),
    );
  });
});

describe('A column of dates', () => {
  it('tells which comes first when one of its cells does', () => {
    expect(dayOrderOf(['3/4/2026', '', '13/4/2026'])).toBe('day-first');
    expect(dayOrderOf(['3/4/2026', '4/13/2026', '2026-01-20'])).toBe('month-first');
  });

  it('tells nothing when none does, or when they disagree', () => {
    expect(dayOrderOf(['3/4/2026'])).toBeUndefined();
    expect(dayOrderOf(['13/4/2026', '4/13/2026'])).toBeUndefined();
  });
});
