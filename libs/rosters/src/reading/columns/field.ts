import type { CellReader, Unread } from '../cells/cell.ts';

/** One of our columns. */
export interface Field<T = unknown> {
  /** What others call it, English and Spanish, with commas between; its own name is understood too. */
  called: string;
  /** Columns that are it only together, in the order in which their words make sense: first name, last name. */
  parts?: string[];
  /** True when several columns may hold it: 'Interest 1', 'Interest 2'. */
  several?: true;
  /** How the filled cells of its columns make one text; else with a semicolon between several, a space between parts. */
  join?(cells: { heading: string; text: string }[]): string;
  required?: true;
  read: CellReader<T>;
}

export type Fields = Record<string, Field>;

type ValueOf<F extends Field> = Exclude<ReturnType<F['read']>, Unread>;
type Required<F extends Fields> = { [K in keyof F]: F[K]['required'] extends true ? K : never }[keyof F];

/** What a row says. A field that has no column, or a blank cell, is not there. */
export type ValuesOf<F extends Fields> = { [K in Required<F>]: ValueOf<F[K]> } & {
  [K in Exclude<keyof F, Required<F>>]?: ValueOf<F[K]>;
};

/** A kind of spreadsheet that we understand. */
export interface Roster<F extends Fields = Fields> {
  fields: F;
  /** The fields that tell one row from another, first come first; a second row with the same is a mistake. */
  tellsApart: string[];
  /** True for a heading that is mapped to nothing, whoever maps it. */
  isPrivate?(heading: string): boolean;
}
