import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiConsumes, ApiProduces } from '@nestjs/swagger';
import type { z } from 'zod';
import type { Actor } from '#libs/accounts';
import { ColumnsInput, Imports } from '#libs/rosters';
import { May } from '../http/access.ts';
import { type Ask, AskOf, Who } from '../http/ask.ts';
import { TheFile, type UploadedFile } from '../http/upload.ts';
import { api, paths } from '../paths.ts';
import { RejectedRows } from './rejected-rows.ts';
import { problemIn } from './say-problem.ts';

/** The same steps as on the pages: send the file, say what its columns are, look, commit. */
@Controller()
export class ImportsApi {
  constructor(
    private readonly imports: Imports,
    private readonly rejectedRows: RejectedRows,
  ) {}

  @Post(api(paths.volunteerImport))
  @May('volunteers.import')
  @ApiConsumes('text/csv', 'multipart/form-data')
  async takeVolunteers(
    @Who() actor: Actor,
    @Param('cohortId') cohortId: string,
    @TheFile() file: UploadedFile,
  ) {
    return { id: await this.imports.upload(actor, { kind: 'volunteers', cohortId, ...file }) };
  }

  @Post(api(paths.studentImport))
  @May('students.import')
  @ApiConsumes('text/csv', 'multipart/form-data')
  async takeStudents(@Who() actor: Actor, @TheFile() file: UploadedFile) {
    return { id: await this.imports.upload(actor, { kind: 'students', cohortId: null, ...file }) };
  }

  /** `fields`: what each heading is taken for, '' for nothing. */
  @Get(api(paths.importColumns))
  @May('imports.edit')
  async columns(@Who() actor: Actor, @Param('importId') importId: string) {
    const { roster, mapping, fields, required, neverImported } = await this.imports.columns(actor, importId);
    const { headings } = roster;
    const chosen = headings.map(heading => mapping[heading] ?? '');
    return { headings, fields: chosen, known: fields, required, neverImported };
  }

  @Put(api(paths.importColumns))
  @May('imports.edit')
  @HttpCode(204)
  async mapColumns(
    @Who() actor: Actor,
    @Param('importId') importId: string,
    @Body({ schema: ColumnsInput }) input: z.output<typeof ColumnsInput>,
  ) {
    await this.imports.mapColumns(actor, importId, input);
  }

  /** `outcome` is null while something is wrong. */
  @Get(api(paths.importPreview))
  @May('imports.edit')
  async preview(@Who() actor: Actor, @Param('importId') importId: string, @AskOf() { locale }: Ask) {
    const { rows, problems, outcome } = await this.imports.preview(actor, importId);
    return { rows, outcome, problems: problems.map(problem => problemIn(locale, problem)) };
  }

  /** The rows that are refused, with why, as CSV. */
  @Get(api(paths.importRejected))
  @May('imports.edit')
  @ApiProduces('text/csv')
  rejected(@Who() actor: Actor, @Param('importId') importId: string, @AskOf() { locale }: Ask) {
    return this.rejectedRows.download(actor, importId, locale);
  }

  @Post(api(paths.importCommit))
  @May('imports.edit')
  @HttpCode(200)
  commit(@Who() actor: Actor, @Param('importId') importId: string) {
    return this.imports.commit(actor, importId);
  }

  @Delete(api('/imports/:importId'))
  @May('imports.edit')
  @HttpCode(204)
  async discard(@Who() actor: Actor, @Param('importId') importId: string) {
    await this.imports.discard(actor, importId);
  }
}
