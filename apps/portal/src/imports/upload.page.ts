import { Controller, Get, Param, Post } from '@nestjs/common';
import type { Actor } from '#libs/accounts';
import { Cohorts } from '#libs/employers';
import { Imports, type RosterKind, sayField } from '#libs/rosters';
import { May } from '../http/access.ts';
import { Download, formOf, page, seeOther } from '../http/answers.ts';
import { type Ask, AskOf, Who } from '../http/ask.ts';
import { FormOf } from '../http/form.interceptor.ts';
import { TheFile, type UploadedFile } from '../http/upload.ts';
import { paths, to } from '../paths.ts';
import { templateOf } from './template.ts';

const csv = 'text/csv; charset=utf-8';

/** Where a spreadsheet comes in. */
@Controller()
export class UploadPage {
  constructor(
    private readonly imports: Imports,
    private readonly cohorts: Cohorts,
  ) {}

  @Get(paths.volunteerImport)
  @May('volunteers.import')
  async showVolunteers(@AskOf() { actor, params, locale }: Ask) {
    const { cohort } = await this.cohorts.read(actor as Actor, params.cohortId ?? '');
    const back = to(paths.cohort, { cohortId: cohort.id });
    return this.form('volunteers', back, locale, cohort.name);
  }

  @Post(paths.volunteerImport)
  @May('volunteers.import')
  @FormOf('showVolunteers')
  async takeVolunteers(
    @Who() actor: Actor,
    @Param('cohortId') cohortId: string,
    @TheFile() file: UploadedFile,
  ) {
    const importId = await this.imports.upload(actor, { kind: 'volunteers', cohortId, ...file });
    return seeOther(to(paths.importColumns, { importId }));
  }

  @Get(paths.studentImport)
  @May('students.import')
  showStudents(@AskOf() { locale }: Ask) {
    return this.form('students', paths.students, locale, '');
  }

  @Post(paths.studentImport)
  @May('students.import')
  @FormOf('showStudents')
  async takeStudents(@Who() actor: Actor, @TheFile() file: UploadedFile) {
    const importId = await this.imports.upload(actor, { kind: 'students', cohortId: null, ...file });
    return seeOther(to(paths.importColumns, { importId }));
  }

  @Get(paths.volunteerTemplate)
  @May('volunteers.import')
  volunteerTemplate(@AskOf() { locale }: Ask) {
    return new Download('volunteers.csv', csv, templateOf('volunteers', locale));
  }

  @Get(paths.studentTemplate)
  @May('students.import')
  studentTemplate(@AskOf() { locale }: Ask) {
    return new Download('students.csv', csv, templateOf('students', locale));
  }

  private form(kind: RosterKind, back: string, locale: string, cohort: string) {
    const fields = Object.keys(this.imports.fieldsOf(kind));
    return page('imports/upload', {
      title: `imports.upload.${kind}`,
      caption: cohort,
      back,
      isStudents: kind === 'students',
      fields: fields.map(field => sayField(field, locale)),
      template: kind === 'students' ? paths.studentTemplate : paths.volunteerTemplate,
      form: formOf(),
    });
  }
}
