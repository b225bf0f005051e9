import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import type { z } from 'zod';
import type { Actor } from '#libs/accounts';
import { CohortMail } from '#libs/employers';
import { MailTimesInput } from '#libs/mail';
import { May } from '../http/access.ts';
import { formOf, page, seeOther } from '../http/answers.ts';
import { type Ask, AskOf, Who } from '../http/ask.ts';
import { FormOf } from '../http/form.interceptor.ts';
import { paths, to } from '../paths.ts';

const weekdays = [1, 2, 3, 4, 5, 6, 7].map(day => ({
  value: String(day),
  label: `cohorts.emails.days.${day}`,
}));
const whens = ['at-once', 'at-times'].map(when => ({ value: when, label: `cohorts.emails.when.${when}` }));

/** When the emails of a cohort go out, and to whom. */
@Controller()
export class CohortEmailsPage {
  constructor(private readonly mail: CohortMail) {}

  @Get(paths.cohortEmails)
  @May('cohorts.read')
  async show(@AskOf() { actor, params }: Ask) {
    const cohortId = params.cohortId ?? '';
    const { cohort, times, paused, waiting } = await this.mail.read(actor as Actor, cohortId);
    return page('cohorts/emails', {
      title: 'cohorts.emails.title',
      titleValues: { name: cohort.name },
      back: to(paths.cohort, { cohortId }),
      release: to(paths.cohortEmailsRelease, { cohortId }),
      ...{ weekdays, whens, paused, count: waiting.length },
      rows: waiting.map(({ email, toName, nextAt, problem }) => ({
        ...{ toName, about: `emails.kinds.${email}`, nextAt },
        why: problem ? `cohorts.emails.problems.${problem}` : null,
      })),
      form: formOf({
        when: times ? 'at-times' : 'at-once',
        weekdays: (times?.weekdays ?? [1, 2, 3, 4, 5]).map(String),
        at: times?.at ?? '09:00',
        paused: paused ? 'true' : '',
      }),
    });
  }

  @Post(paths.cohortEmails)
  @May('cohorts.edit')
  @FormOf('show')
  async set(
    @Who() actor: Actor,
    @Param('cohortId') cohortId: string,
    @Body({ schema: MailTimesInput }) input: z.output<typeof MailTimesInput>,
  ) {
    await this.mail.set(actor, cohortId, input);
    return seeOther(to(paths.cohortEmails, { cohortId }), 'saved');
  }

  @Post(paths.cohortEmailsRelease)
  @May('cohorts.edit')
  async release(@Who() actor: Actor, @Param('cohortId') cohortId: string) {
    await this.mail.sendNow(actor, cohortId);
    return seeOther(to(paths.cohortEmails, { cohortId }), 'emails-released');
  }
}
