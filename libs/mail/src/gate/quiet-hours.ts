import { Temporal } from 'temporal-polyfill';

/** Local times between which no email goes out, 'HH:MM'; from an evening to the next morning. */
export interface QuietHours {
  from: string;
  to: string;
}

/** @param text '20:00-08:00' or 'off', as the settings have checked it */
export function readQuietHours(text: string): QuietHours | null {
  const [from, to] = text.split('-');
  return from && to ? { from, to } : null;
}

/**
 * The first moment from `now` on that is not quiet in the zone. A morning hour that a clock change skips comes when the
 * clock has been put forward; one that comes twice counts at its first.
 */
export function wakingAt(now: Date, zone: string, quiet: QuietHours): Date {
  const local = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(zone);
  const time = local.toPlainTime();
  const isEvening = Temporal.PlainTime.compare(time, quiet.from) >= 0;
  const isNight = Temporal.PlainTime.compare(time, quiet.to) < 0;
  if (!isEvening && !isNight) return now;
  const day = local.toPlainDate().add({ days: isEvening ? 1 : 0 });
  const waking = day.toZonedDateTime({ timeZone: zone, plainTime: quiet.to }).epochMilliseconds;
  return new Date(Math.max(waking, now.getTime()));
}
