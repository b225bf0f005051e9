import { CsvError, type Options, parse } from 'csv-parse/sync';
import { Refusal } from '#libs/platform';
import { delimiters } from './table.ts';

/** Longest row in characters; a file with a quote that is never closed is one long row. */
const longestRow = 1_000_000;

/**
 * The rows of a delimited text, blank ones included (as one empty cell), so that a row's index tells its number.
 * A quote in the middle of a cell stays as it is; a line ends with CR LF, LF or CR.
 * @param most stop after so many rows
 * @throws Refusal 'file-quote-open' or 'file-row-too-long', with the row
 */
export function split(text: string, delimiter: string, most: number): string[][] {
  const options: Options = {
    delimiter,
    to: most,
    relax_quotes: true,
    relax_column_count: true,
    record_delimiter: ['\r\n', '\n', '\r'],
    max_record_size: longestRow,
  };
  try {
    return parse(text, options);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const row = Number(error.records) + 1;
    const code = error.code === 'CSV_QUOTE_NOT_CLOSED' ? 'file-quote-open' : 'file-row-too-long';
    throw new Refusal(code, 'invalid', { values: { row } });
  }
}

/**
 * What separates the cells: a first line 'sep=;' says it; else that which, over the first rows, divides the most of
 * them into as many cells as the headings have, and into the more cells where two do so equally well.
 * @returns the delimiter, and the text without the line that named it
 */
export function findDelimiter(text: string): { delimiter: string; body: string } {
  const named = /^"?sep=(.)"?(?:\r\n|\n|\r|$)/i.exec(text);
  if (named) return { delimiter: named[1]!, body: text.slice(named[0].length) };
  const best = { delimiter: ',', even: 0, width: 1 };
  for (const delimiter of delimiters) {
    const { even, width } = evenness(text, delimiter);
    if (width > 1 && (even > best.even || (even === best.even && width > best.width))) {
      Object.assign(best, { delimiter, even, width });
    }
  }
  return { delimiter: best.delimiter, body: text };
}

/** The share of the first rows that are as wide as the headings. */
function evenness(text: string, delimiter: string): { even: number; width: number } {
  const rows = firstRows(text, delimiter).filter(cells => cells.some(cell => cell.trim() !== ''));
  const width = rows[0]?.length ?? 0;
  return { width, even: rows.filter(cells => cells.length === width).length / rows.length };
}

function firstRows(text: string, delimiter: string): string[][] {
  try {
    return split(text, delimiter, 30);
  } catch {
    return [];
  }
}
