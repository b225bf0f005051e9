import type { Attributes } from '#libs/matching-engine';
import { readRows, type Table } from '#libs/rosters';
import { BadInput } from '../bad-input.ts';
import type { Targets } from '../files/columns-file.ts';
import { readSheet, refuse } from '../files/read-sheet.ts';
import { attributesOf, outOfOrder, type RuleColumn } from '../rules/attributes.ts';
import { say } from '../words.ts';
import { type Columns, guessed, told } from './columns.ts';
import { type Side, sides, type ValuesOfSide } from './sides.ts';

export interface Person<V> {
  id: string;
  values: V;
  attributes: Attributes;
}

/** All that one of the two spreadsheets says. */
export interface People<V> {
  path: string;
  people: Person<V>[];
  /** Whether it has a column for that field. */
  has(field: keyof V): boolean;
  /** Headings that were left out because they would identify or reach a student. */
  leftOut: string[];
}

/** Where one of the two spreadsheets is, and how to read it. */
export interface Source {
  path: string;
  /** What columns.json says of it; else its columns are guessed. */
  targets?: Targets;
  rules: readonly RuleColumn[];
  /** The files that name its headings. */
  by: string;
}

/**
 * Reads one of the two spreadsheets. A person is called by the id in it, else by the email address, else by the number
 * of the row.
 * @throws BadInput that names the file and every row and column that is not as expected
 */
export function readPeople<S extends Side>(side: S, source: Source): People<ValuesOfSide[S]> {
  const { path, targets, rules, by } = source;
  const table = readSheet(path);
  const named = [...Object.keys(targets ?? {}), ...rules.map(({ heading }) => heading)];
  needsHeadings(table, named, { path, by });
  const columns = targets ? told(sides[side], targets, by) : guessed(sides[side], table);
  const read = readRows(columns.roster, table, columns.mapping);
  refuse(path, [...read.problems, ...outOfOrder(table, rules)]);

  const rows = new Map(table.rows.map(row => [row.row, row]));
  const idField = columns.roster.tellsApart.find(field => columns.roster.fields[field]?.required);
  const people = read.rows.map(({ row, values }) => ({
    id: idField ? String(values[idField]) : String(row),
    values: withTicked(values, columns) as ValuesOfSide[S],
    attributes: attributesOf(table, rows.get(row)!, rules),
  }));
  const fields = new Set([
    ...Object.values(columns.mapping),
    ...[...columns.ticks.values()].flatMap(Object.keys),
  ]);
  return { path, people, has: field => fields.has(String(field)), leftOut: columns.leftOut };
}

function needsHeadings(table: Table, named: string[], files: { path: string; by: string }): void {
  const heading = named.find(one => !table.headings.includes(one));
  if (heading === undefined) return;
  throw new BadInput(say('columns.unknown', { ...files, heading, headings: table.headings.join(', ') }));
}

/** The values with what is ticked among them. */
function withTicked(values: Record<string, unknown>, { ticks }: Columns): Record<string, unknown> {
  const all = { ...values };
  for (const [name, gives] of ticks) {
    if (values[name] !== 'yes') continue;
    for (const [field, more] of Object.entries(gives)) {
      const before = (all[field] ?? []) as string[];
      all[field] = [...new Set([...before, ...more])];
    }
  }
  return all;
}
