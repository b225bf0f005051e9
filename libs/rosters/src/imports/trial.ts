import type { DataSource, EntityManager } from 'typeorm';
import type { Actor } from '#libs/accounts';
import { type ImportOutcome, importVolunteers } from '#libs/employers';
import { inTransaction, Refusal } from '#libs/platform';
import { importStudents } from '#libs/schools';
import { type RosterKind, rosters, type StudentRow, type VolunteerRow } from '../reading/columns/fields.ts';
import type { Mapping } from '../reading/columns/guess-columns.ts';
import type { RowProblem } from '../reading/rows/problem.ts';
import { readRows } from '../reading/rows/read-rows.ts';
import type { Table } from '../reading/table/table.ts';
import { problemsOfRows } from './rows-refused.ts';

/** Rows that were read, and what is wrong with the others. */
export interface Read {
  kind: RosterKind;
  rows: { row: number; values: VolunteerRow | StudentRow }[];
  problems: RowProblem[];
}

/** @throws Refusal 'column-missing' */
export function readImport(kind: RosterKind, table: Table, mapping: Mapping): Read {
  const read =
    kind === 'students'
      ? readRows(rosters.students, table, mapping)
      : readRows(rosters.volunteers, table, mapping);
  return { kind, ...read };
}

interface How {
  at: Date;
  cohortId: string | null;
}

/** Does what the rows say. @throws Refusal, see `importVolunteers` and `importStudents` */
export function apply(tx: EntityManager, actor: Actor, { at, cohortId }: How, { kind, rows }: Read) {
  const values = rows.map(row => row.values);
  return kind === 'students'
    ? importStudents(tx, actor, { at }, values as StudentRow[])
    : importVolunteers(tx, actor, cohortId ? { at, cohortId } : { at }, values as VolunteerRow[]);
}

class Undone extends Error {
  constructor(readonly outcome: ImportOutcome) {
    super();
  }
}

/**
 * Does what the rows say, and takes all of it back.
 * @returns what would come of it, or what speaks against it
 */
export async function tryOut(
  db: DataSource,
  actor: Actor,
  how: How,
  read: Read,
  { table, mapping }: { table: Table; mapping: Mapping },
): Promise<{ outcome: ImportOutcome | null; problems: RowProblem[] }> {
  if (read.problems.length > 0) return { outcome: null, problems: read.problems };
  try {
    await inTransaction(db, async tx => {
      throw new Undone(await apply(tx, actor, how, read));
    });
  } catch (error) {
    if (error instanceof Undone) return { outcome: error.outcome, problems: [] };
    if (error instanceof Refusal && error.fields.length > 0)
      return { outcome: null, problems: problemsOfRows(error.fields, read, table, mapping) };
    throw error;
  }
  throw new Error('A trial cannot be kept.');
}
