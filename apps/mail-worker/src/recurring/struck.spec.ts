import { describe, expect, it } from '@jest/globals';
import { struck } from './struck.ts';

const at = (time: string) => new Date(time);

/** How often it strikes two in a zone between two moments, asked every quarter of an hour. */
function strikes(zone: string, from: string, to: string): number {
  let count = 0;
  for (let now = at(from).getTime(); now < at(to).getTime(); now += 15 * 60_000)
    if (struck('02:00', zone, new Date(now), 15)) count++;
  return count;
}

describe('two at night', () => {
  it('strikes when it is two in the zone, not in UTC', () => {
    expect(struck('02:00', 'America/Chicago', at('2026-11-23T08:00:00Z'), 15)).toBe(true);
    expect(struck('02:00', 'America/Chicago', at('2026-11-23T02:00:00Z'), 15)).toBe(false);
    expect(struck('02:00', 'Asia/Kathmandu', at('2026-11-22T20:15:00Z'), 15)).toBe(true);
  });

  it('strikes for who asks a little late, and no longer a tick later', () => {
    expect(struck('02:00', 'UTC', at('2026-11-23T02:14:59Z'), 15)).toBe(true);
    expect(struck('02:00', 'UTC', at('2026-11-23T02:15:00Z'), 15)).toBe(false);
    expect(struck('02:00', 'UTC', at('2026-11-23T01:59:59Z'), 15)).toBe(false);
  });

  it('strikes once every night, also when the clocks are put forward or back', () => {
    for (const zone of ['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'UTC', 'Asia/Kathmandu'])
      expect([zone, strikes(zone, '2026-01-01T12:00:00Z', '2027-01-01T12:00:00Z')]).toEqual([zone, 365]);
  });
});
