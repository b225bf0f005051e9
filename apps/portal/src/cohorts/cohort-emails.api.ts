import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import type { z } from 'zod';
import type { Actor } from '#libs/accounts';
import { CohortMail } from '#libs/employers';
import { MailTimesInput } from '#libs/mail';
import { May } from '../http/access.ts';
import { Who } from '../http/ask.ts';
import { api, paths } from '../paths.ts';

@Controller()
export class CohortEmailsApi {
  constructor(private readonly mail: CohortMail) {}

  @Get(api(paths.cohortEmails))
  @May('cohorts.read')
  async read(@Who() actor: Actor, @Param('cohortId') cohortId: string) {
    const { times, paused, waiting } = await this.mail.read(actor, cohortId);
    return { times, paused, waiting };
  }

  @Put(api(paths.cohortEmails))
  @May('cohorts.edit')
  @HttpCode(204)
  async set(
    @Who() actor: Actor,
    @Param('cohortId') cohortId: string,
    @Body({ schema: MailTimesInput }) input: z.output<typeof MailTimesInput>,
  ) {
    await this.mail.set(actor, cohortId, input);
  }

  @Post(api(paths.cohortEmailsRelease))
  @May('cohorts.edit')
  @HttpCode(202)
  async release(@Who() actor: Actor, @Param('cohortId') cohortId: string) {
    return { released: await this.mail.sendNow(actor, cohortId) };
  }
}
