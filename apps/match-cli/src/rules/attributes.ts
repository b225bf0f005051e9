import type { Attributes } from '#libs/matching-engine';
import { type RowProblem, shown, type Table, type TableRow } from '#libs/rosters';
import { folded } from './rule-input.ts';

/** A column that a rule looks at. */
export interface RuleColumn {
  heading: string;
  /** The values it may have, where the rule has an order of them. */
  order?: readonly string[];
}

/** The cells of a row that rules look at, by heading; blank ones are not there. */
export function attributesOf(table: Table, { cells }: TableRow, columns: readonly RuleColumn[]): Attributes {
  const filled = columns
    .map(({ heading }) => [heading, cells[table.headings.indexOf(heading)]?.trim() ?? ''] as const)
    .filter(([, text]) => text !== '');
  return bare(Object.fromEntries(filled));
}

/** With nothing in them but columns: every object has a 'constructor' else, and a column may be called so. */
export const bare = (...attributes: Attributes[]): Attributes =>
  Object.assign(Object.create(null), ...attributes);

/** Values that stand in no order: better said than left without a match. */
export function outOfOrder(table: Table, columns: readonly RuleColumn[]): RowProblem[] {
  return columns.flatMap(({ heading, order }) => {
    if (!order) return [];
    const known = new Set(order.map(folded));
    return table.rows.flatMap((row): RowProblem[] => {
      const text = attributesOf(table, row, [{ heading }])[heading];
      if (text === undefined || known.has(folded(text))) return [];
      const values = { choices: order.join(', ') };
      return [{ row: row.row, column: heading, code: 'one-of', values, found: shown(String(text)) }];
    });
  });
}
