/** What `field/availability` draws: a week of half hours in the reader's language. */
export interface AvailabilityWeek {
  days: { short: string; long: string }[];
  firstDay: string;
  /** Slots are half hours from 0, Monday 00:00, to 335. */
  presets: { label: string; slots: string }[];
  parts: Part[];
}

/** Some hours of every day; folded when few people need them. */
interface Part {
  folded: boolean;
  from: string;
  to: string;
  slots: number[];
  rows: Row[];
}

interface Row {
  /** A full hour; its time is seen, that of a half hour is heard. */
  hour: boolean;
  time: string;
  cells: { slot: number; label: string }[];
}

const slotsPerDay = 48;
const days = [0, 1, 2, 3, 4, 5, 6];
const parts = [
  { from: 0, to: 14, folded: true },
  { from: 14, to: 42, folded: false },
  { from: 42, to: slotsPerDay, folded: true },
];
const presets = [
  { label: 'mornings', days: [0, 1, 2, 3, 4], from: 16, to: 18 },
  { label: 'lunch', days: [0, 1, 2, 3, 4], from: 24, to: 26 },
  { label: 'afterSchool', days: [0, 1, 2, 3, 4], from: 30, to: 34 },
  { label: 'evenings', days: [0, 1, 2, 3], from: 36, to: 40 },
];

const known = new Map<string, AvailabilityWeek>();

/** The same for everybody who reads a language, so it is made once for each. */
export function availabilityWeek(locale: string): AvailabilityWeek {
  const week = known.get(locale) ?? makeWeek(locale);
  known.set(locale, week);
  return week;
}

function makeWeek(locale: string): AvailabilityWeek {
  const show = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
    return { at: (slot: number) => format.format(moment(slot)), range: rangeOf(format) };
  };
  const hour = show({ hour: 'numeric' });
  const time = show({ hour: 'numeric', minute: '2-digit' });
  const name = show({ weekday: 'long', hour: 'numeric', minute: '2-digit' });
  const short = show({ weekday: 'short' });
  const long = show({ weekday: 'long' });
  const row = (half: number): Row => ({
    hour: half % 2 === 0,
    time: half % 2 === 0 ? hour.at(half) : time.at(half),
    cells: slotsAt([half]).map(slot => ({ slot, label: name.range(slot) })),
  });
  return {
    days: days.map(day => ({ short: short.at(day * slotsPerDay), long: long.at(day * slotsPerDay) })),
    firstDay: long.at(0),
    presets: presets.map(preset => ({
      label: `components.availability.${preset.label}`,
      slots: slotsAt(between(preset.from, preset.to), preset.days).join(),
    })),
    parts: parts.map(({ from, to, folded }) => ({
      folded,
      from: time.at(from),
      to: time.at(to),
      slots: slotsAt(between(from, to)),
      rows: between(from, to).map(row),
    })),
  };
}

/** Any Monday will do; this one was 1 January 2024. */
const moment = (slot: number) => new Date(Date.UTC(2024, 0, 1, 0, slot * 30));

const rangeOf = (format: Intl.DateTimeFormat) => (slot: number) =>
  format.formatRange(moment(slot), moment(slot + 1));

const between = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => from + index);

const slotsAt = (halves: number[], on = days) =>
  on.flatMap(day => halves.map(half => day * slotsPerDay + half));
