import { Refusal } from '#libs/platform';
import { bare } from '../../formulas.ts';
import { decode } from './decode.ts';
import { nameHeadings } from './headings.ts';
import { refuseOtherFiles } from './other-files.ts';
import { findDelimiter, split } from './split.ts';
import { defaultLimits, type Limits, type Table } from './table.ts';

/**
 * Reads a delimited text file whatever its encoding, delimiter and line ends.
 * @throws Refusal that says what is wrong with the file as a whole; what is wrong with a row, `readRows` tells
 */
export function readTable(bytes: Uint8Array, limits: Partial<Limits> = {}): Table {
  const { bytes: mostBytes, rows: mostRows, columns: mostColumns } = { ...defaultLimits, ...limits };
  if (bytes.length > mostBytes)
    throw new Refusal('file-too-large', 'too-large', { values: { max: mostBytes } });
  refuseOtherFiles(bytes);
  const { text, encoding } = decode(bytes);
  if (text.includes('\0')) throw new Refusal('file-not-text', 'invalid');

  const { delimiter, body } = findDelimiter(text);
  const most = mostRows * 2 + 2; // as many blank rows as others
  const all = split(body, delimiter, most).map((cells, index) => ({
    row: index + 1,
    cells: cells.map(bare),
  }));
  const [first, ...rows] = all.filter(({ cells }) => cells.some(cell => cell.trim() !== ''));
  if (!first) throw new Refusal('file-empty', 'invalid');
  if (rows.length > mostRows || all.length === most) {
    throw new Refusal('file-too-many-rows', 'too-large', { values: { max: mostRows } });
  }
  if (first.cells.length > mostColumns) {
    throw new Refusal('file-too-many-columns', 'too-large', { values: { max: mostColumns } });
  }

  const headings = nameHeadings(first.cells);
  for (const row of rows) dropEmptyEnd(row.cells, headings.length);
  return { headings, rows, encoding, delimiter };
}

// Some programs write rows as wide as the widest there ever was.
function dropEmptyEnd(cells: string[], width: number): void {
  while (cells.length > width && cells.at(-1)!.trim() === '') cells.pop();
}
