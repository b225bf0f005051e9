import { Temporal } from 'temporal-polyfill';

/** Whether it is a working day between half past eight and eight in the evening there: who is away in the morning is told later that day. */
export function isOffice(zone: string, at: Date): boolean {
  const local = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone);
  const minutes = local.hour * 60 + local.minute;
  return local.dayOfWeek <= 5 && minutes >= 510 && minutes < 1200;
}
