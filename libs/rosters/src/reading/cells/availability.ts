import { Weekly } from '#libs/availability';
import { type CellReader, Unread } from './cell.ts';
import { takeHours } from './hours.ts';
import { plain, takeDay, takeDayPart } from './week-words.ts';

/** A span of a day of every week: Monday 1 to Sunday 7, from and to in minutes after midnight. */
interface Span {
  day: number;
  from: number;
  to: number;
}

const dayRange = /^ ?(?:-|to|through|thru|a) ?/;
// What may stand between days and hours without meaning anything.
const filler = /^(?:[\s,;|/&+()[\]:.]|(?:and|y|at|on|from|de|las|los|el|between|every|each|cada)\b)+/;

/**
 * The hours somebody has free every week: 'Mon 15:00-17:00; Wed 3-5pm', 'Mon-Fri 12-13', 'lunes y martes por la tarde'.
 * Hours belong to the days named before them; days without hours mean nothing.
 * Whole half hours count: of 15:15 to 17:00 that is 15:30 to 17:00.
 */
export const readAvailability: CellReader<Weekly> = text => {
  const spans = spansIn(text);
  const slots = spans.flatMap(({ day, from, to }) => {
    const [first, end] = [Math.ceil(from / 30), Math.floor(to / 30)];
    return Array.from({ length: Math.max(0, end - first) }, (_, more) => (day - 1) * 48 + first + more);
  });
  return slots.length ? Weekly.fromSlots(slots) : new Unread('availability');
};

/** The spans in a text; none when it says anything else. */
function spansIn(text: string): Span[] {
  const spans: Span[] = [];
  let days: number[] = [];
  let waiting = false;
  let rest = plain(text);
  const skip = (length: number) => {
    rest = rest.slice(length).replace(filler, '');
  };
  for (skip(0); rest !== ''; ) {
    const named = takeDays(rest);
    const hours = takeHours(rest) ?? takeDayPart(rest);
    if (named) {
      days = waiting ? [...days, ...named.value] : named.value;
      waiting = true;
      skip(named.length);
    } else if (hours && days.length) {
      const [from, to] = hours.value;
      spans.push(...days.map(day => ({ day, from, to })));
      waiting = false;
      skip(hours.length);
    } else return [];
  }
  return waiting ? [] : spans;
}

/** 'Mon', or 'Mon-Fri'. */
function takeDays(text: string): { length: number; value: number[] } | undefined {
  const first = takeDay(text);
  const between = first && dayRange.exec(text.slice(first.length));
  const last = between && takeDay(text.slice(first.length + between[0].length));
  if (!last) return first;
  const [from] = first.value as [number];
  const to = last.value.at(-1)!;
  const value = Array.from({ length: ((to - from + 7) % 7) + 1 }, (_, more) => ((from + more - 1) % 7) + 1);
  return { length: first.length + between[0].length + last.length, value };
}

/**
 * One text from a column for each day ('Monday': '15-17') or for each day and hour, ticked ('Mon 3-5pm': 'x').
 * A cell that names its days itself stays as it is.
 */
export function joinDays(cells: { heading: string; text: string }[]): string {
  return cells
    .map(({ heading, text }) => {
      const when = partsOfWeek(heading);
      if (/^(?:x|yes|y|true|1|✓|✔|s[ií])$/i.test(text)) return when;
      if (/^(?:no|n|false|0|-)$/i.test(text)) return '';
      return namesDay(text) ? text : `${when} ${text}`;
    })
    .filter(text => text !== '')
    .join('; ');
}

/** 'Available [Monday 3-5pm]' → 'monday 3-5pm' */
function partsOfWeek(heading: string): string {
  const words = plain(heading);
  for (let from = 0; from < words.length; from++) {
    if (/(?:^|[^a-z])$/.test(words.slice(0, from)) && takeDay(words.slice(from))) return words.slice(from);
  }
  return '';
}

function namesDay(text: string): boolean {
  return partsOfWeek(text) !== '';
}
