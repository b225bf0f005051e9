import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import type { z } from 'zod';
import type { Actor } from '#libs/accounts';
import { Endings } from '#libs/matching';
import { ConsentInput, Consents, Students } from '#libs/schools';
import { May } from '../http/access.ts';
import { formOf, page, seeOther } from '../http/answers.ts';
import { type Ask, AskOf, Who } from '../http/ask.ts';
import { FormOf } from '../http/form.interceptor.ts';
import { paths, to } from '../paths.ts';

/** A guardian's consent. The paper stays with the school; here stands only when it was signed. */
@Controller()
export class ConsentPage {
  constructor(
    private readonly students: Students,
    private readonly consents: Consents,
    private readonly endings: Endings,
  ) {}

  @Get(paths.consent)
  @May('students.edit')
  async show(@AskOf() { actor, params }: Ask) {
    const student = await this.students.read(actor as Actor, params.studentId ?? '');
    const { id: studentId, displayName, consentGivenOn } = student;
    return page('schools/consent', {
      title: 'schools.consent.title',
      titleValues: { name: displayName },
      back: to(paths.student, { studentId }),
      form: formOf({ givenOn: student.hasConsent() ? consentGivenOn : '' }),
    });
  }

  @Post(paths.consent)
  @May('students.edit')
  @FormOf('show')
  async record(
    @Who() actor: Actor,
    @Param('studentId') studentId: string,
    @Body({ schema: ConsentInput }) input: z.output<typeof ConsentInput>,
  ) {
    await this.consents.record(actor, studentId, input);
    return seeOther(to(paths.student, { studentId }), 'consent-recorded');
  }

  @Post(paths.consentWithdrawal)
  @May('students.edit')
  async withdraw(@Who() actor: Actor, @Param('studentId') studentId: string) {
    await this.endings.withdrawConsent(actor, studentId);
    return seeOther(to(paths.student, { studentId }), 'consent-withdrawn');
  }
}
