import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { slotsPerWeek, Weekly } from '#libs/availability';
import { joinDays, readAvailability } from './availability.ts';
import { Unread } from './cell.ts';

const read = (text: string) => {
  const week = readAvailability(text, { heading: '' });
  return week instanceof Unread
    ? week.code
    : week.windows().map(({ day, from, to }) => `${day} ${from}-${to}`);
};

describe('Availability in a cell', () => {
  it.each([
    ['Mon 15:00-17:00; Wed 10:00-12:00', ['1 15:00-17:00', '3 10:00-12:00']],
    ['Mon 15-17, Wed 10-12', ['1 15:00-17:00', '3 10:00-12:00']],
    ['Tuesdays 3-5pm', ['2 15:00-17:00']],
    ['thursday 11-1pm', ['4 11:00-13:00']],
    ['Fri 9am - 5', ['5 09:00-17:00']],
    ['Fri 9:30 a.m. to 12 p.m.', ['5 09:30-12:00']],
    ['Fri 10 am – 12', ['5 10:00-12:00']],
    ['Mon & Tue 8.30-9.30', ['1 08:30-09:30', '2 08:30-09:30']],
    ['Mon 9-10, 15-16', ['1 09:00-10:00', '1 15:00-16:00']],
    ['Sat-Mon 9-10', ['1 09:00-10:00', '6 09:00-10:00', '7 09:00-10:00']],
    ['Weekdays: 22:00-24:00', [1, 2, 3, 4, 5].map(day => `${day} 22:00-24:00`)],
    ['lunes y miércoles de 15:00 a 17:00', ['1 15:00-17:00', '3 15:00-17:00']],
    ['Sábado por la mañana', ['6 08:00-12:00']],
    ['Mon AM, Tue PM', ['1 08:00-12:00', '2 12:00-17:00']],
    ['Monday evening', ['1 17:00-21:00']],
  ])('may be written %s', (text, windows) => expect(read(text)).toEqual(windows));

  it.each([
    'whenever',
    '15:00-17:00',
    'Mon',
    'Mon 15-17; Wed',
    'Mon 22:00-02:00',
    'Mon 25-26',
    'Mon 09:75-10',
    'Month 9-10',
  ])('is not %s', text => expect(read(text)).toBe('availability'));

  it('counts whole half hours', () => {
    expect(read('Mon 15:15-16:40')).toEqual(['1 15:30-16:30']);
    expect(read('Mon 15:05-15:25')).toBe('availability');
  });

  it('comes back as it was written, whatever the week', () => {
    const days = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(slotsPerWeek - 1), { minLength: 1 }), slots => {
        const week = Weekly.fromSlots(slots);
        const text = week.windows().map(({ day, from, to }) => `${days[day - 1]} ${from}-${to}`);
        const again = readAvailability(text.join('; '), { heading: '' });
        expect(again instanceof Unread || again.toHex()).toBe(week.toHex());
      }),
    );
  });

  it('is read or not, never a fault', () => {
    const pieces = fc.constantFrom(
      'mon',
      'tue',
      '-',
      ' ',
      '15',
      ':',
      '00',
      'pm',
      'to',
      'x',
      ',',
      'a',
      'every day',
      '.',
    );
    fc.assert(fc.property(fc.array(pieces), list => read(list.join('')) !== undefined));
  });
});

describe('Availability in columns', () => {
  it('takes the day from the heading', () => {
    expect(
      joinDays([
        { heading: 'Monday', text: '15-17' },
        { heading: 'Available [Tuesday]', text: '9-10, 11-12' },
      ]),
    ).toBe('monday 15-17; tuesday] 9-10, 11-12');
  });

  it('takes day and hours from the heading when the cell is a tick', () => {
    const cells = ['x', 'yes', 'no', ''].map(text => ({ heading: 'Mon 3-5pm', text }));
    expect(joinDays(cells.slice(0, 3))).toBe('mon 3-5pm; mon 3-5pm');
  });

  it('lets a cell that names its days speak for itself', () => {
    expect(joinDays([{ heading: 'Availability', text: 'Wed 3-5pm' }])).toBe('Wed 3-5pm');
  });
});
