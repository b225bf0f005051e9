import { day as dayField } from '#libs/platform';
import { type CellReader, type DayOrder, Unread } from './cell.ts';

const yearFirst = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?$/;
const dotted = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/;
const slashed = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/;
const dayThenName = /^(\d{1,2})(?:st|nd|rd|th)?[ -](?:de )?(\p{L}+)\.?,?[ -](?:de )?(\d{4})$/u;
const nameThenDay = /^(\p{L}+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/u;

// January in English and Spanish, and so on; the first three letters tell them apart.
const months = 'jan ene,feb,mar,apr abr,may,jun,jul,aug ago,sep set,oct,nov,dec dic'.split(',');

/**
 * A day as 'YYYY-MM-DD'. Understood: 2026-09-30, with a time after it or not; 30.9.2026; a month by its name; and
 * 9/30/2026 or 30/9/2026 when it cannot be misread or the rest of the column tells which comes first.
 */
export const readDay: CellReader<string> = (text, { dayOrder }) => {
  const [, year, month, day] = yearFirst.exec(text) ?? [];
  if (year) return dayOf(year, month!, day!);
  const [, dottedDay, dottedMonth, dottedYear] = dotted.exec(text) ?? [];
  if (dottedYear) return dayOf(dottedYear, dottedMonth!, dottedDay!);
  const [, first, second, last] = slashed.exec(text) ?? [];
  if (last) return slashedDay(Number(first), Number(second), last, dayOrder);
  const [, beforeName, nameAfter, yearAfter] = dayThenName.exec(text) ?? [];
  if (yearAfter) return dayOf(yearAfter, monthOf(nameAfter!), beforeName!);
  const [, name, afterName, yearAtEnd] = nameThenDay.exec(text) ?? [];
  return yearAtEnd ? dayOf(yearAtEnd, monthOf(name!), afterName!) : new Unread('day');
};

/** Which comes first in the dates of a column; undefined when its cells leave it open or disagree. */
export function dayOrderOf(cells: Iterable<string>): DayOrder | undefined {
  const orders = new Set<DayOrder>();
  for (const cell of cells) {
    const [, first, second] = slashed.exec(cell.trim()) ?? [];
    if (Number(first) > 12) orders.add('day-first');
    if (Number(second) > 12) orders.add('month-first');
  }
  return orders.size === 1 ? [...orders][0] : undefined;
}

function slashedDay(
  first: number,
  second: number,
  year: string,
  order: DayOrder | undefined,
): string | Unread {
  if (first > 12 || first === second) return dayOf(year, second, first);
  if (second > 12) return dayOf(year, first, second);
  if (!order) return new Unread('day-ambiguous');
  return order === 'day-first' ? dayOf(year, second, first) : dayOf(year, first, second);
}

function monthOf(name: string): number {
  const start = name.slice(0, 3).toLowerCase();
  return months.findIndex(month => month.split(' ').includes(start)) + 1;
}

function dayOf(year: string, month: string | number, day: string | number): string | Unread {
  const iso = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const time = Date.parse(`${iso}T00:00:00Z`);
  // Date.parse takes 31 February for 3 March.
  const exists = !Number.isNaN(time) && new Date(time).toISOString().startsWith(iso);
  return exists && dayField().safeParse(iso).success ? iso : new Unread('day');
}
