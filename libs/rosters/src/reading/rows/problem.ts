/** What is wrong with one cell, or with a row as a whole. `sayProblem` puts it into words. */
export interface RowProblem {
  /** The number that a person sees beside the row in their spreadsheet. */
  row: number;
  /** The heading in their file; undefined when the whole row is meant. */
  column?: string;
  /** Our field that the column is mapped to. */
  field?: string;
  /** What was expected instead; the words are in the locale files under `expected`. */
  code: string;
  values: Record<string, string | number>;
  /** What stands there, short and printable. */
  found: string;
}

/** As much of a cell as helps a person to find it again. */
export function shown(text: string): string {
  const printable = text.replace(/\p{Cc}|[\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu, ' ').trim();
  return printable.length > 80 ? `${printable.slice(0, 79)}…` : printable;
}
