import { Temporal } from 'temporal-polyfill';

/** When the emails of a batch go out: on these weekdays at this time, where the recipient is. */
export interface SendTimes {
  /** ISO, 1 is Monday. */
  weekdays: number[];
  /** 'HH:MM'. */
  at: string;
}

/** @returns the first of these times that is not before `after` */
export function nextSendTime(after: Date, zone: string, { weekdays, at }: SendTimes): Date {
  const since = Temporal.Instant.fromEpochMilliseconds(after.getTime()).toZonedDateTimeISO(zone);
  let day = since.toPlainDate();
  for (let ahead = 0; ahead <= 8; ahead++, day = day.add({ days: 1 })) {
    if (!weekdays.includes(day.dayOfWeek)) continue;
    const time = day.toZonedDateTime({ timeZone: zone, plainTime: at });
    if (time.epochMilliseconds >= after.getTime()) return new Date(time.epochMilliseconds);
  }
  throw new Error('expected at least one weekday');
}
