import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { type Actor, OrganisationMail } from '#libs/accounts';
import { May } from '../http/access.ts';
import { type Ask, AskOf, Who } from '../http/ask.ts';
import { api, paths } from '../paths.ts';

@Controller()
export class EmailsApi {
  constructor(private readonly mail: OrganisationMail) {}

  @Get(api(paths.emails))
  @May('mail.read')
  list(@AskOf() { actor, query }: Ask) {
    return this.mail.read(actor as Actor, query.after ?? null);
  }

  @Post(api(paths.emailRetry))
  @May('mail.read')
  @HttpCode(204)
  async retry(@Who() actor: Actor, @Param('emailId') emailId: string) {
    await this.mail.retry(actor, emailId);
  }
}
