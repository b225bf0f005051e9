import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import type { z } from 'zod';
import type { Actor } from '#libs/accounts';
import { ColumnsInput, type Import, type ImportColumns, Imports, sayField } from '#libs/rosters';
import { May } from '../http/access.ts';
import { formOf, page, seeOther } from '../http/answers.ts';
import { type Ask, AskOf, Who } from '../http/ask.ts';
import { FormOf } from '../http/form.interceptor.ts';
import { paths, to } from '../paths.ts';
import { RejectedRows } from './rejected-rows.ts';
import { problemIn } from './say-problem.ts';

const mostShown = 100;

/** A spreadsheet on its way in: what its columns are, what is in it, and then all of it or nothing. */
@Controller()
export class ImportPage {
  constructor(
    private readonly imports: Imports,
    private readonly rejectedRows: RejectedRows,
  ) {}

  @Get(paths.importColumns)
  @May('imports.edit')
  async showColumns(@AskOf() { actor, params, locale }: Ask) {
    const columns = await this.imports.columns(actor as Actor, params.importId ?? '');
    const { roster, fields, required } = columns;
    return page('imports/columns', {
      title: 'imports.columns.title',
      caption: roster.fileName,
      back: startOf(roster),
      discard: to(paths.importDiscard, { importId: roster.id }),
      fields: fields.map(field => ({ value: field, text: sayField(field, locale) })),
      required: required.map(field => sayField(field, locale)),
      neverImported: columns.neverImported,
      rows: roster.headings.map((heading, place) => columnRow(columns, heading, place)),
      form: formOf(),
    });
  }

  @Post(paths.importColumns)
  @May('imports.edit')
  @FormOf('showColumns')
  async mapColumns(
    @Who() actor: Actor,
    @Param('importId') importId: string,
    @Body({ schema: ColumnsInput }) input: z.output<typeof ColumnsInput>,
  ) {
    await this.imports.mapColumns(actor, importId, input);
    return seeOther(to(paths.importPreview, { importId }));
  }

  @Get(paths.importPreview)
  @May('imports.edit')
  async preview(@AskOf() { actor, params, locale }: Ask) {
    const { roster, rows, problems, outcome } = await this.imports.preview(
      actor as Actor,
      params.importId ?? '',
    );
    const importId = roster.id;
    return page('imports/preview', {
      title: 'imports.preview.title',
      caption: roster.fileName,
      back: to(paths.importColumns, { importId }),
      ...{ rows, outcome },
      refused: new Set(problems.map(({ row }) => row)).size,
      problems: problems.slice(0, mostShown).map(problem => problemIn(locale, problem)),
      more: Math.max(0, problems.length - mostShown),
      links: {
        commit: to(paths.importCommit, { importId }),
        rejected: to(paths.importRejected, { importId }),
        discard: to(paths.importDiscard, { importId }),
        again: startOf(roster),
      },
      form: formOf(),
    });
  }

  @Post(paths.importCommit)
  @May('imports.edit')
  @FormOf('preview')
  async commit(@Who() actor: Actor, @Param('importId') importId: string) {
    const roster = await this.imports.find(actor, importId);
    await this.imports.commit(actor, importId);
    return seeOther(endOf(roster), 'import-committed');
  }

  @Post(paths.importDiscard)
  @May('imports.edit')
  async discard(@Who() actor: Actor, @Param('importId') importId: string) {
    const roster = await this.imports.find(actor, importId);
    await this.imports.discard(actor, importId);
    return seeOther(endOf(roster), 'import-discarded');
  }

  @Get(paths.importRejected)
  @May('imports.edit')
  rejected(@AskOf() { actor, params, locale }: Ask) {
    return this.rejectedRows.download(actor as Actor, params.importId ?? '', locale);
  }
}

const columnRow = ({ mapping, examples, neverImported }: ImportColumns, heading: string, place: number) => ({
  id: `fields-${place}`,
  heading,
  examples: examples[place] ?? [],
  chosen: mapping[heading] ?? '',
  isPrivate: neverImported.includes(heading),
});

/** The page on which the file was uploaded. */
const startOf = ({ cohortId }: Import) =>
  cohortId ? to(paths.volunteerImport, { cohortId }) : paths.studentImport;

/** Where what was imported is seen. */
const endOf = ({ cohortId }: Import) => (cohortId ? to(paths.cohort, { cohortId }) : paths.students);
