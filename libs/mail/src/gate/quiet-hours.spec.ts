import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { type QuietHours, readQuietHours, wakingAt } from './quiet-hours.ts';

const usual = readQuietHours('20:00-08:00') as QuietHours;
const zones = Intl.supportedValuesOf('timeZone');
const anyMoment = fc.date({ min: new Date('2025-01-01'), max: new Date('2036-01-01'), noInvalidDate: true });

const local = (at: Date, zone: string) =>
  Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone);
const minutes = (at: Date, zone: string) => local(at, zone).hour * 60 + local(at, zone).minute;
const isQuiet = (at: Date, zone: string) => minutes(at, zone) >= 1200 || minutes(at, zone) < 480;

describe('quiet hours', () => {
  it('are set by the operator, or off', () => {
    expect(readQuietHours('off')).toBeNull();
    expect(readQuietHours('21:30-07:15')).toEqual({ from: '21:30', to: '07:15' });
  });

  it('end at eight in the morning where the reader is', () => {
    const night = new Date('2026-11-24T04:30:00Z');
    expect(wakingAt(night, 'America/Chicago', usual)).toEqual(new Date('2026-11-24T14:00:00Z'));
    expect(wakingAt(night, 'Asia/Kathmandu', usual)).toEqual(night);
    expect(wakingAt(new Date('2026-11-24T19:00:00Z'), 'Europe/Berlin', usual)).toEqual(
      new Date('2026-11-25T07:00:00Z'),
    );
  });

  it('end at eight also on the days on which the clocks are changed', () => {
    expect(wakingAt(new Date('2026-03-29T00:30:00Z'), 'Europe/Berlin', usual)).toEqual(
      new Date('2026-03-29T06:00:00Z'),
    );
    expect(wakingAt(new Date('2026-10-25T00:30:00Z'), 'Europe/Berlin', usual)).toEqual(
      new Date('2026-10-25T07:00:00Z'),
    );
  });

  it('hold in every zone there is, 2025 to 2035: no waking is quiet, none is early, none is more than a night away', () => {
    fc.assert(
      fc.property(anyMoment, fc.constantFrom(...zones), (now, zone) => {
        const waking = wakingAt(now, zone, usual);
        expect(isQuiet(waking, zone)).toBe(false);
        expect(waking.getTime()).toBeGreaterThanOrEqual(now.getTime());
        expect(waking.getTime() - now.getTime()).toBeLessThanOrEqual(14 * 3_600_000);
        if (!isQuiet(now, zone)) expect(waking).toEqual(now);
        else expect(isQuiet(new Date(waking.getTime() - 60_000), zone)).toBe(true);
      }),
      { numRuns: 3_000 },
    );
  });

  it('hold around every change of the clocks, 2025 to 2035', () => {
    for (const zone of ['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Africa/Casablanca']) {
      let at = local(new Date('2025-01-01T00:00:00Z'), zone);
      for (;;) {
        const change = at.getTimeZoneTransition('next');
        if (!change || change.year > 2035) break;
        for (let hour = -14; hour <= 14; hour++) {
          const now = new Date(change.epochMilliseconds + hour * 3_600_000);
          expect(isQuiet(wakingAt(now, zone, usual), zone)).toBe(false);
        }
        at = change;
      }
    }
  });
});
