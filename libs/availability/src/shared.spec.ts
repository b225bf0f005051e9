import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { sharedTime } from './shared.ts';
import { stretches } from './stretches.ts';
import { Weekly, type Window } from './weekly.ts';

const free = (zone: string, ...windows: Window[]) => ({ zone, week: Weekly.fromWindows(windows) });

describe('time that two people share', () => {
  it('is what both have free when their clocks agree', () => {
    const one = free('America/Chicago', { day: 3, from: '15:00', to: '17:00' });
    const other = free('America/Chicago', { day: 3, from: '16:00', to: '18:00' });
    expect(sharedTime(one, other, '2026-09-01', '2027-03-31')).toEqual({
      slots: 2,
      windows: [{ day: 3, from: '16:00', to: '17:00' }],
    });
  });

  it('is real time, not the same figures on two clocks', () => {
    const chicago = free('America/Chicago', { day: 1, from: '15:00', to: '16:00' });
    const newYork = free('America/New_York', { day: 1, from: '15:00', to: '17:00' });
    expect(sharedTime(chicago, newYork, '2026-09-01', '2026-09-30').windows).toEqual([
      { day: 1, from: '15:00', to: '16:00' },
    ]);
    expect(sharedTime(newYork, chicago, '2026-09-01', '2026-09-30').windows).toEqual([
      { day: 1, from: '16:00', to: '17:00' },
    ]);
  });

  it('counts the leanest weeks: in late October Berlin is five hours ahead of New York, not six', () => {
    const berlin = free('Europe/Berlin', { day: 2, from: '21:00', to: '22:00' });
    const newYork = free('America/New_York', { day: 2, from: '15:00', to: '16:00' });
    expect(sharedTime(berlin, newYork, '2026-09-01', '2026-10-20').slots).toBe(2);
    expect(sharedTime(berlin, newYork, '2026-09-01', '2026-11-20').slots).toBe(0);
    expect(
      stretches(['Europe/Berlin', 'America/New_York'], '2026-09-01', '2026-11-20').map(({ from }) => from),
    ).toEqual(['2026-09-01', '2026-10-25', '2026-11-01']);
  });

  it('runs over the end of the week', () => {
    const tokyo = free('Asia/Tokyo', { day: 1, from: '08:00', to: '09:00' });
    const denver = free('America/Denver', { day: 7, from: '17:00', to: '18:00' });
    expect(sharedTime(tokyo, denver, '2026-07-01', '2026-07-31').slots).toBe(2);
  });

  it('counts only whole half hours where a zone is off by a quarter', () => {
    const kathmandu = free('Asia/Kathmandu', { day: 1, from: '12:00', to: '13:30' });
    const utc = free('UTC', { day: 1, from: '06:00', to: '08:00' });
    expect(sharedTime(kathmandu, utc, '2026-07-01', '2026-07-31').slots).toBe(2);
    expect(sharedTime(kathmandu, kathmandu, '2026-07-01', '2026-07-31').slots).toBe(3);
  });

  it('is the same for both', () => {
    const zones = fc.constantFrom(
      'UTC',
      'Europe/Berlin',
      'America/New_York',
      'Asia/Kathmandu',
      'Australia/Lord_Howe',
      'Pacific/Apia',
    );
    const people = fc.record({
      zone: zones,
      week: fc.uniqueArray(fc.integer({ min: 0, max: 335 })).map(slots => Weekly.fromSlots(slots)),
    });
    fc.assert(
      fc.property(people, people, (one, other) => {
        expect(sharedTime(one, other, '2026-01-01', '2026-12-31').slots).toBe(
          sharedTime(other, one, '2026-01-01', '2026-12-31').slots,
        );
      }),
      { numRuns: 25 },
    );
  });
});
