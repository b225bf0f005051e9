import { describe, expect, it } from '@jest/globals';
import { nextSendTime } from './send-times.ts';

const mondayAndThursday = { weekdays: [1, 4], at: '09:00' };
const next = (after: string, zone = 'Europe/Berlin') =>
  nextSendTime(new Date(after), zone, mondayAndThursday);

describe('set times', () => {
  it('are the next of these days at this time, where the recipient is', () => {
    expect(next('2026-11-24T10:00:00Z')).toEqual(new Date('2026-11-26T08:00:00Z'));
    expect(next('2026-11-24T10:00:00Z', 'America/Chicago')).toEqual(new Date('2026-11-26T15:00:00Z'));
  });

  it('are today when the hour is still to come, and the week after when it has just passed', () => {
    expect(next('2026-11-26T07:59:00Z')).toEqual(new Date('2026-11-26T08:00:00Z'));
    expect(next('2026-11-26T08:00:00Z')).toEqual(new Date('2026-11-26T08:00:00Z'));
    expect(next('2026-11-26T08:00:01Z')).toEqual(new Date('2026-11-30T08:00:00Z'));
    const mondays = { weekdays: [1], at: '09:00' };
    expect(nextSendTime(new Date('2026-11-23T08:00:01Z'), 'Europe/Berlin', mondays)).toEqual(
      new Date('2026-11-30T08:00:00Z'),
    );
  });

  it('come once where the clock skips them', () => {
    const skipped = { weekdays: [7], at: '02:30' };
    expect(nextSendTime(new Date('2026-03-28T12:00:00Z'), 'Europe/Berlin', skipped)).toEqual(
      new Date('2026-03-29T01:30:00Z'),
    );
  });
});
