import type { Column } from '../cells/cell.ts';
import { dayOrderOf } from '../cells/day.ts';
import { keyOf, keysOf } from '../cells/key.ts';
import type { Table } from '../table/table.ts';
import type { Field, Fields, Roster } from './field.ts';
import type { Mapping } from './guess-columns.ts';

/** A field, and where in the rows its cells are. */
export interface PlannedField {
  name: string;
  field: Field;
  /** Index and heading of each of its columns, in the order in which they are joined. */
  from: { index: number; heading: string }[];
  column: Column;
}

/** Where each field of the roster is in this table; a field without a column is not among them. */
export function planColumns<F extends Fields>(
  roster: Roster<F>,
  table: Table,
  mapping: Mapping,
): PlannedField[] {
  return Object.entries(roster.fields).flatMap(([name, field]) => {
    const mapped = table.headings
      .map((heading, index) => ({ index, heading }))
      .filter(({ heading }) => Object.hasOwn(mapping, heading) && mapping[heading] === name)
      .filter(({ heading }) => !roster.isPrivate?.(heading));
    const from = field.parts ? inOrder(field.parts, mapped) : mapped;
    if (from.length === 0) return [];
    const heading = from.map(column => column.heading).join(' + ');
    const dayOrder = dayOrderOf(table.rows.map(({ cells }) => cells[from[0]!.index] ?? ''));
    return [{ name, field, from, column: { heading, dayOrder } }];
  });
}

/**
 * The columns of a name as they are read: first and last name where there are both; a whole name alone, or before the
 * last name where that has a column of its own ('Name', 'Surname').
 */
function inOrder<C extends { heading: string }>(parts: string[], mapped: C[]): C[] {
  const isPart = (column: C, part: string) => keysOf(part).includes(keyOf(column.heading));
  const found = parts.map(part => mapped.find(column => isPart(column, part)));
  if (found.every(column => column !== undefined)) return found;
  const whole = mapped.find(column => !parts.some(part => isPart(column, part)));
  const wanted = whole ? [whole, ...found.slice(1)] : found;
  return wanted.filter(column => column !== undefined);
}
