import { Body, Controller, Get, Post } from '@nestjs/common';
import type { z } from 'zod';
import { SignUp, SignUpInput } from '#libs/accounts';
import { Anyone } from '../http/access.ts';
import { formOf, page, seeOther } from '../http/answers.ts';
import { type Ask, AskOf } from '../http/ask.ts';
import { FormOf } from '../http/form.interceptor.ts';
import { Limit } from '../http/limit.interceptor.ts';
import { paths } from '../paths.ts';

@Controller()
export class SignUpPage {
  constructor(private readonly signUp: SignUp) {}

  @Get(paths.signUp)
  @Anyone()
  show() {
    return page('accounts/sign-up', { title: 'accounts.signUp.title', form: formOf() });
  }

  @Post(paths.signUp)
  @Anyone()
  @Limit('sign-up')
  @FormOf('show')
  async submit(@Body({ schema: SignUpInput }) input: z.output<typeof SignUpInput>, @AskOf() { locale }: Ask) {
    await this.signUp.signUp(input, locale);
    return seeOther(paths.signUpSent);
  }

  @Get(paths.signUpSent)
  @Anyone()
  sent() {
    return page('accounts/mail-sent', {
      title: 'accounts.mailSent.title',
      next: 'accounts.mailSent.confirm',
    });
  }
}
