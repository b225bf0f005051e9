import { Temporal } from 'temporal-polyfill';

/**
 * Whether the clock of a zone has struck this time within the last minutes. Where the clock is put forward over it,
 * it strikes when the clock is put; where it is put back, it strikes once.
 * @param time '02:00'
 */
export function struck(time: string, zone: string, now: Date, minutes: number): boolean {
  const at = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(zone);
  const strike = at.toPlainDate().toZonedDateTime({ timeZone: zone, plainTime: time });
  const since = at.epochMilliseconds - strike.epochMilliseconds;
  return since >= 0 && since < minutes * 60_000;
}
