import { harmless } from '../formulas.ts';

/**
 * A table as the bytes of a CSV file that any spreadsheet opens: RFC 4180, UTF-8 with byte order mark. A cell that a
 * spreadsheet would run as a formula gets an apostrophe in front, which it shows as text.
 * @param rows the headings first
 * @param mark whether the byte order mark is there, by which Excel knows UTF-8
 */
export function writeTable(
  rows: readonly (readonly (string | number | null)[])[],
  { delimiter = ',', mark = true } = {},
): Buffer {
  const special = new RegExp(`["\\r\\n${delimiter === '\t' ? '\\t' : `\\${delimiter}`}]|^\\s|\\s$`);
  const lines = rows.map(cells =>
    cells
      .map(cell => {
        const text = typeof cell === 'string' ? harmless(cell) : `${cell ?? ''}`;
        return special.test(text) || (cells.length === 1 && text === '')
          ? `"${text.replaceAll('"', '""')}"`
          : text;
      })
      .join(delimiter),
  );
  return Buffer.from(`${mark ? '\uFEFF' : ''}${lines.map(line => `${line}\r\n`).join('')}`);
}
