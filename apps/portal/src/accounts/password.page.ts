import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import {
  ChoosePassword,
  ChoosePasswordInput,
  ForgottenPassword,
  ForgottenPasswordInput,
  markOf,
  Sessions,
  withMark,
} from '#libs/accounts';
import { Config, Refusal } from '#libs/platform';
import { Anyone } from '../http/access.ts';
import { formOf, page, seeOther } from '../http/answers.ts';
import { type Ask, AskOf } from '../http/ask.ts';
import { keepMarks, keepSession, marksOf } from '../http/cookies.ts';
import { FormOf } from '../http/form.interceptor.ts';
import { Limit } from '../http/limit.interceptor.ts';
import { paths } from '../paths.ts';

@Controller()
export class PasswordPage {
  constructor(
    private readonly forgotten: ForgottenPassword,
    private readonly choosing: ChoosePassword,
    private readonly sessions: Sessions,
    private readonly config: Config,
  ) {}

  @Get(paths.forgotPassword)
  @Anyone()
  showForgotten() {
    return page('accounts/forgot-password', { title: 'accounts.forgotPassword.title', form: formOf() });
  }

  @Post(paths.forgotPassword)
  @Anyone()
  @Limit('forgot-password')
  @FormOf('showForgotten')
  async ask(@Body({ schema: ForgottenPasswordInput }) input: z.output<typeof ForgottenPasswordInput>) {
    await this.forgotten.ask(input);
    return seeOther(paths.forgotPasswordSent);
  }

  @Get(paths.forgotPasswordSent)
  @Anyone()
  sent() {
    return page('accounts/mail-sent', { title: 'accounts.mailSent.title', next: 'accounts.mailSent.reset' });
  }

  /** Opening the link changes nothing: mail scanners open links too. */
  @Get(paths.choosePassword)
  @Anyone()
  async show(@AskOf() { params }: Ask) {
    const purpose = await this.choosing.purpose(params.secret ?? '');
    if (!purpose) throw new Refusal('link-used', 'not-found');
    return page('accounts/choose-password', { title: `accounts.choosePassword.${purpose}`, form: formOf() });
  }

  @Post(paths.choosePassword)
  @Anyone()
  @Limit('choose-password')
  @FormOf('show')
  async choose(
    @Param('secret') secret: string,
    @Body({ schema: ChoosePasswordInput }) input: z.output<typeof ChoosePasswordInput>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const personId = await this.choosing.choose(secret, input);
    keepSession(reply, this.config, await this.sessions.open(personId));
    keepMarks(reply, this.config, withMark(marksOf(request), markOf(this.config.secret, personId)));
    return seeOther(paths.home, 'password-chosen');
  }
}
