export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

export const delimiters = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof delimiters)[number];

/** A spreadsheet as text. Nothing is known yet of what its columns mean. */
export interface Table {
  /** One for each column, none twice: a second 'Name' is 'Name (2)', an empty one has the column's letter. */
  headings: string[];
  /** Rows that are not blank, in the order of the file. */
  rows: TableRow[];
  encoding: Encoding;
  delimiter: string;
}

export interface TableRow {
  /** The number that a person sees beside the row in their spreadsheet; the headings usually stand in row 1. */
  row: number;
  /** As written, untrimmed; as many as there are headings, unless the row is ragged. */
  cells: string[];
}

/** How much is read at most, so that nobody can fill the memory. */
export interface Limits {
  bytes: number;
  rows: number;
  columns: number;
}

export const defaultLimits: Limits = { bytes: 20_000_000, rows: 50_000, columns: 200 };
