import { type FieldProblem, Refusal } from '#libs/platform';
import type { Roster } from '../reading/columns/field.ts';
import { type RosterKind, rosters } from '../reading/columns/fields.ts';
import type { Mapping } from '../reading/columns/guess-columns.ts';
import { planColumns } from '../reading/columns/plan-columns.ts';
import { type RowProblem, shown } from '../reading/rows/problem.ts';
import { textOf } from '../reading/rows/read-row.ts';
import type { Table } from '../reading/table/table.ts';

/**
 * What speaks against rows that are well written, told as what is wrong with a cell is.
 * @param fields '12.email' is the email of the thirteenth row that was read
 */
export function problemsOfRows(
  fields: readonly FieldProblem[],
  { kind, rows }: { kind: RosterKind; rows: readonly { row: number }[] },
  table: Table,
  mapping: Mapping,
): RowProblem[] {
  const plan = new Map(
    planColumns(rosters[kind] as Roster, table, mapping).map(planned => [planned.name, planned]),
  );
  const cells = new Map(table.rows.map(({ row, cells }) => [row, cells]));
  return fields.map(({ field: path, code, values = {} }) => {
    const [place, field = ''] = path.split('.');
    const row = rows[Number(place)]?.row ?? 0;
    const planned = plan.get(field);
    const found = planned ? shown(textOf(planned, cells.get(row) ?? [])) : '';
    return { row, column: planned?.column.heading, field, code, values, found };
  });
}

/** The no to a whole file; its preview tells each problem. */
export function rowsRefused(problems: readonly RowProblem[]): Refusal {
  const rows = new Set(problems.map(({ row }) => row));
  const values = { count: rows.size, row: Math.min(...rows) };
  return new Refusal('rows-refused', 'conflict', { values });
}

/** The refusal of rows by their place, as one by the rows and headings that a person sees: '3.Email'. */
export function byRow(error: unknown, problemsOf: (fields: FieldProblem[]) => RowProblem[]): unknown {
  if (!(error instanceof Refusal) || error.fields.length === 0) return error;
  const fields = problemsOf(error.fields).map(({ row, column, code, values }) => ({
    ...{ code, values },
    field: column === undefined ? String(row) : `${row}.${column}`,
  }));
  return new Refusal(error.code, error.kind, { fields, values: error.values });
}
