import { Unread } from '../cells/cell.ts';
import type { PlannedField } from '../columns/plan-columns.ts';
import type { TableRow } from '../table/table.ts';
import { type RowProblem, shown } from './problem.ts';

/** Longest cell in characters. */
const longestCell = 5000;

// Control characters but tab and new line, and the marks that turn the direction of a line.
const unprintable = /[^\P{Cc}\t\n\r]|[\u2028\u2029\u202a-\u202e\u2066-\u2069]/u;

export interface RowRead {
  values: Record<string, unknown>;
  problems: RowProblem[];
}

/**
 * Reads one row: all its values, and all that is wrong with it.
 * @param width how many cells it should have
 */
export function readRow(plan: readonly PlannedField[], width: number, { row, cells }: TableRow): RowRead {
  const values: Record<string, unknown> = {};
  const problems: RowProblem[] = [];
  if (cells.length !== width) {
    const cellsFound = { row, code: 'cells', values: { count: width }, found: String(cells.length) };
    return { values, problems: [cellsFound] };
  }
  for (const planned of plan) {
    const text = textOf(planned, cells);
    const value = readCell(text, planned);
    if (value instanceof Unread) {
      const { code, values } = value;
      problems.push({
        row,
        column: planned.column.heading,
        field: planned.name,
        code,
        values,
        found: shown(text),
      });
    } else if (value !== undefined) values[planned.name] = value;
  }
  return { values, problems };
}

/** What a row says of a field, in all the columns that hold it. */
export function textOf({ field, from }: PlannedField, cells: readonly string[]): string {
  const filled = from
    .map(({ index, heading }) => ({ heading, text: cells[index]?.trim() ?? '' }))
    .filter(({ text }) => text !== '');
  if (field.join) return field.join(filled);
  return filled.map(({ text }) => text).join(field.several ? '; ' : ' ');
}

function readCell(text: string, { field, column }: PlannedField): unknown {
  if (text === '') return field.required ? new Unread('something') : undefined;
  if (text.length > longestCell) return new Unread('too-long', { max: longestCell });
  if (unprintable.test(text)) return new Unread('printable');
  return field.read(text, column);
}
