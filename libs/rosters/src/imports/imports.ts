import { Injectable } from '@nestjs/common';
import { DataSource, LessThan } from 'typeorm';
import type { z } from 'zod';
import type { Actor } from '#libs/accounts';
import { findCohort, type ImportOutcome, mustBeOpen } from '#libs/employers';
import { Clock, changedOne, inTransaction, newId, Refusal } from '#libs/platform';
import type { Fields } from '../reading/columns/field.ts';
import { type RosterKind, rosters } from '../reading/columns/fields.ts';
import { type Guess, guessColumns } from '../reading/columns/guess-columns.ts';
import type { RowProblem } from '../reading/rows/problem.ts';
import { readTable } from '../reading/table/read-table.ts';
import { writeTable } from '../writing/write-table.ts';
import { ColumnMapping } from './column-mapping.entity.ts';
import { type ColumnsInput, mappingOf } from './columns-input.ts';
import { findImport, openImport } from './find-import.ts';
import { Import } from './import.entity.ts';
import { byRow, problemsOfRows, rowsRefused } from './rows-refused.ts';
import { apply, readImport, tryOut } from './trial.ts';
import { nameOfFile, type Upload } from './upload-input.ts';

/** Days after which a file that was never committed is forgotten. */
const keepDays = 7;

/** What an upload looks like before anything is decided. */
export interface ImportColumns extends Guess {
  roster: Import;
  /** The first filled cells below each heading. */
  examples: string[][];
  fields: string[];
  required: string[];
}

export interface ImportPreview {
  roster: Import;
  rows: number;
  problems: RowProblem[];
  /** What a commit would do; null while something is wrong. */
  outcome: ImportOutcome | null;
}

/** Spreadsheets on their way in: uploaded, their columns understood, looked at, then taken whole or not at all. */
@Injectable()
export class Imports {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
  ) {}

  /**
   * Keeps a file, with its columns guessed as the organisation chose them the last time.
   * @returns the import's id
   * @throws Refusal 'not-found', 'cohort-closed' or 'cohort-ended' for the cohort, 'file-…' for what cannot be read
   */
  async upload(actor: Actor, upload: Upload): Promise<string> {
    const { kind, cohortId, fileName, bytes } = upload;
    const organisationId = await this.organisationOf(actor, upload);
    const { headings } = readTable(bytes);
    const remembered = await this.db.manager.findOneBy(ColumnMapping, { organisationId, kind });
    const id = newId();
    await this.db.getRepository(Import).insert({
      ...{ id, organisationId, kind, cohortId, createdBy: actor.personId, fileName: nameOfFile(fileName) },
      ...{
        content: bytes,
        headings,
        mapping: guessColumns(rosters[kind], headings, remembered?.mapping).mapping,
      },
      ...{ state: 'uploaded', counts: null, createdAt: this.clock.now(), committedAt: null },
    });
    return id;
  }

  /** Our columns, by name. */
  fieldsOf(kind: RosterKind): Fields {
    return rosters[kind].fields;
  }

  /** @throws Refusal 'not-found' */
  find(actor: Actor, id: string): Promise<Import> {
    return findImport(this.db.manager, actor, id);
  }

  /** @throws Refusal 'not-found', 'already-imported' */
  async columns(actor: Actor, id: string): Promise<ImportColumns> {
    const roster = await openImport(this.db.manager, actor, id);
    const { headings, rows } = readTable(roster.content);
    const { fields } = rosters[roster.kind];
    const { missing, neverImported } = guessColumns(rosters[roster.kind], headings, roster.mapping);
    const examples = headings.map((_, place) =>
      rows
        .map(({ cells }) => cells[place]?.trim() ?? '')
        .filter(Boolean)
        .slice(0, 3),
    );
    const required = Object.entries(fields).filter(([, field]) => 'required' in field);
    return {
      ...{ roster, mapping: roster.mapping, missing, neverImported, examples },
      fields: Object.keys(fields),
      required: required.map(([name]) => name),
    };
  }

  /** Decides what the columns hold, and remembers it. @throws Refusal 'not-found', 'already-imported', 'column-missing' */
  async mapColumns(actor: Actor, id: string, { fields }: z.output<typeof ColumnsInput>): Promise<void> {
    const { content, kind, organisationId } = await openImport(this.db.manager, actor, id);
    const table = readTable(content);
    const mapping = mappingOf(table.headings, fields, Object.keys(rosters[kind].fields));
    readImport(kind, { ...table, rows: [] }, mapping);
    await inTransaction(this.db, async tx => {
      await tx.update(Import, { id, state: 'uploaded' }, { mapping });
      const remembered = tx.createQueryBuilder().insert().into(ColumnMapping);
      await remembered
        .values({ organisationId, kind, mapping })
        .orUpdate(['mapping'])
        .updateEntity(false)
        .execute();
    });
  }

  /** What a commit would do, found out by doing it and taking it back. @throws Refusal 'not-found', 'already-imported', 'column-missing' */
  async preview(actor: Actor, id: string): Promise<ImportPreview> {
    const roster = await openImport(this.db.manager, actor, id);
    const table = readTable(roster.content);
    const read = readImport(roster.kind, table, roster.mapping);
    const how = { at: this.clock.now(), cohortId: roster.cohortId };
    const tried = await tryOut(this.db, actor, how, read, { table, mapping: roster.mapping });
    return { roster, rows: table.rows.length, ...tried };
  }

  /**
   * Takes all rows, or none.
   * @throws Refusal 'not-found', 'already-imported', 'rows-refused', 'column-missing', or as `importVolunteers` and
   *   `importStudents` do, with problems under '<row of the file>.<heading>'
   */
  async commit(actor: Actor, id: string): Promise<ImportOutcome> {
    const { content, kind, mapping, cohortId } = await openImport(this.db.manager, actor, id);
    const table = readTable(content);
    const read = readImport(kind, table, mapping);
    if (read.problems.length > 0) throw rowsRefused(read.problems);
    const at = this.clock.now();
    return inTransaction(this.db, async tx => {
      const done = { state: 'committed' as const, committedAt: at, content: null };
      if (!(await changedOne(tx.update(Import, { id, state: 'uploaded' }, done))))
        throw new Refusal('already-imported', 'conflict');
      const counts = await apply(tx, actor, { at, cohortId }, read).catch(error => {
        throw byRow(error, fields => problemsOfRows(fields, read, table, mapping));
      });
      await tx.update(Import, { id }, { counts });
      return counts;
    });
  }

  /** The rows that are refused, with why, as a file to put right. @param say a problem in the reader's words */
  async rejected(
    actor: Actor,
    id: string,
    say: (problem: RowProblem) => string,
    heading: string,
  ): Promise<Buffer> {
    const { problems } = await this.preview(actor, id);
    const { content } = await openImport(this.db.manager, actor, id);
    const { headings, rows } = readTable(content);
    const why = new Map<number, string[]>();
    for (const problem of problems) why.set(problem.row, [...(why.get(problem.row) ?? []), say(problem)]);
    const refused = rows.filter(({ row }) => why.has(row));
    return writeTable([
      [...headings, heading],
      ...refused.map(({ row, cells }) => [
        ...headings.map((_, i) => cells[i] ?? ''),
        why.get(row)!.join(' '),
      ]),
    ]);
  }

  /** Forgets a file that is not to be imported. @throws Refusal 'not-found', 'already-imported' */
  async discard(actor: Actor, id: string): Promise<void> {
    const { state } = await findImport(this.db.manager, actor, id);
    const gone = state === 'uploaded' && (await changedOne(this.db.manager.delete(Import, { id, state })));
    if (!gone) throw new Refusal('already-imported', 'conflict');
  }

  /** Forgets files that nobody came back to. @returns how many */
  async forget(): Promise<number> {
    const before = new Date(this.clock.now().getTime() - keepDays * 86_400_000);
    const old = { state: 'uploaded' as const, createdAt: LessThan(before) };
    return (await this.db.manager.delete(Import, old)).affected ?? 0;
  }

  private async organisationOf(actor: Actor, { kind, cohortId }: Upload): Promise<string> {
    if (kind === 'students') return actor.organisation('students.import');
    const cohort = await findCohort(this.db.manager, actor, 'volunteers.import', cohortId ?? '');
    await mustBeOpen(this.db.manager, cohort, this.clock.now());
    return cohort.employerId;
  }
}
