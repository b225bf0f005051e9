import { Refusal } from '#libs/platform';
import type { Fields, Roster, ValuesOf } from '../columns/field.ts';
import type { Mapping } from '../columns/guess-columns.ts';
import { type PlannedField, planColumns } from '../columns/plan-columns.ts';
import type { Table } from '../table/table.ts';
import { type RowProblem, shown } from './problem.ts';
import { readRow } from './read-row.ts';

export interface ReadRows<F extends Fields> {
  /** The rows without a problem. */
  rows: { row: number; values: ValuesOf<F> }[];
  /** All that is wrong with the others, in the order of the file. */
  problems: RowProblem[];
}

/**
 * Reads every row of a table.
 * @param mapping which column holds what; private headings of the roster are ignored in it
 * @throws Refusal 'column-missing' with the required field that no column is mapped to
 */
export function readRows<F extends Fields>(roster: Roster<F>, table: Table, mapping: Mapping): ReadRows<F> {
  const plan = planColumns(roster, table, mapping);
  for (const [field, { required }] of Object.entries(roster.fields)) {
    const isThere = plan.some(({ name }) => name === field);
    if (required && !isThere) throw new Refusal('column-missing', 'invalid', { values: { field } });
  }
  const firstOf = new Map<string, number>();
  const read: ReadRows<F> = { rows: [], problems: [] };
  for (const tableRow of table.rows) {
    const { values, problems } = readRow(plan, table.headings.length, tableRow);
    if (problems.length === 0) problems.push(...repeats(roster, plan, tableRow.row, values, firstOf));
    read.problems.push(...problems);
    if (problems.length === 0) read.rows.push({ row: tableRow.row, values: values as ValuesOf<F> });
  }
  return read;
}

/** The problem that an earlier row is the same volunteer or student. @param firstOf what tells a row apart → its number */
function repeats<F extends Fields>(
  roster: Roster<F>,
  plan: PlannedField[],
  row: number,
  values: Record<string, unknown>,
  firstOf: Map<string, number>,
): RowProblem[] {
  const field = roster.tellsApart.find(name => values[name] !== undefined);
  if (!field) return [];
  const text = String(values[field]);
  const first = firstOf.get(text);
  if (first === undefined) {
    firstOf.set(text, row);
    return [];
  }
  const column = plan.find(({ name }) => name === field)?.column.heading;
  return [{ row, column, field, code: 'once', values: { first }, found: shown(text) }];
}
