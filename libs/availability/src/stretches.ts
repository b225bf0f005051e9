import { Weekly } from './weekly.ts';

/** Days in a row, both ends included, through which no zone's clocks change. */
export interface Stretch {
  from: string;
  to: string;
  /** IANA zone → minutes east of the clock in which weeks are compared. */
  offsets: ReadonlyMap<string, number>;
}

const day = 86_400_000;

/**
 * Cuts a time into stretches, so that within each a week of one zone lies over a week of another in one way only.
 * Stretches that differ in no offset count once. People in one and the same zone need no conversion: there is
 * one stretch, with offset 0.
 * @param from first day, 'YYYY-MM-DD' @param to last day
 */
export function stretches(zones: Iterable<string>, from: string, to: string): Stretch[] {
  const different = [...new Set(zones)].sort();
  const [only] = different;
  if (different.length <= 1) return [{ from, to, offsets: new Map(only === undefined ? [] : [[only, 0]]) }];
  const found = new Map<string, Stretch>();
  for (let at = Date.parse(`${from}T12:00Z`); at <= Date.parse(`${to}T12:00Z`); at += day) {
    const offsets = new Map(different.map(zone => [zone, offsetAt(zone, at)]));
    const key = [...offsets.values()].join();
    const today = new Date(at).toISOString().slice(0, 10);
    const known = found.get(key);
    if (known) known.to = today;
    else found.set(key, { from: today, to: today, offsets });
  }
  return [...found.values()];
}

/**
 * Somebody's week as it lies in the stretch's common clock. Where a zone is off by a quarter of an hour, a slot
 * counts only when all of it is free.
 */
export function inStretch(weekly: Weekly, zone: string, stretch: Stretch): Weekly {
  const minutes = offsetIn(zone, stretch);
  const early = weekly.turned(-Math.ceil(minutes / 30));
  return minutes % 30 === 0 ? early : early.and(weekly.turned(-Math.floor(minutes / 30)));
}

/** A week of the stretch's common clock as somebody's own clocks show it. */
export function outOfStretch(common: Weekly, zone: string, stretch: Stretch): Weekly {
  return common.turned(Math.floor(offsetIn(zone, stretch) / 30));
}

function offsetIn(zone: string, stretch: Stretch): number {
  const minutes = stretch.offsets.get(zone);
  if (minutes === undefined) throw new RangeError(`The stretch was made without the zone ${zone}.`);
  return minutes;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Minutes east of UTC at that moment. @throws RangeError for what is no zone */
function offsetAt(zone: string, at: number): number {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' });
    formats.set(zone, format);
  }
  const name = format.formatToParts(at).find(part => part.type === 'timeZoneName')?.value ?? 'GMT';
  const [, sign, hours, minutes] = /^GMT([+-])(\d\d):(\d\d)/.exec(name) ?? [];
  return sign ? (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) : 0;
}
