import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import type { z } from 'zod';
import {
  type Actor,
  ApiTokens,
  ForgottenPassword,
  ForgottenPasswordInput,
  NewApiToken,
  Settings,
  SettingsInput,
  SignUp,
  SignUpInput,
} from '#libs/accounts';
import { Anyone, May } from '../http/access.ts';
import { type Ask, AskOf, Who } from '../http/ask.ts';
import { Limit } from '../http/limit.interceptor.ts';
import { api, paths } from '../paths.ts';

/** Accounts for programs. */
@Controller()
export class AccountApi {
  constructor(
    private readonly signUp: SignUp,
    private readonly forgotten: ForgottenPassword,
    private readonly settings: Settings,
    private readonly tokens: ApiTokens,
  ) {}

  @Post(api(paths.signUp))
  @Anyone()
  @Limit('sign-up')
  @HttpCode(202)
  async join(@Body({ schema: SignUpInput }) input: z.output<typeof SignUpInput>, @AskOf() { locale }: Ask) {
    await this.signUp.signUp(input, locale);
    return { status: 'mail-sent' };
  }

  @Post(api(paths.forgotPassword))
  @Anyone()
  @Limit('forgot-password')
  @HttpCode(202)
  async forgot(@Body({ schema: ForgottenPasswordInput }) input: z.output<typeof ForgottenPasswordInput>) {
    await this.forgotten.ask(input);
    return { status: 'mail-sent' };
  }

  @Get(api(paths.account))
  @May('account.manage')
  async read(@Who() actor: Actor) {
    const { id, email, name, zone, locale } = await this.settings.read(actor);
    return { id, email, name, zone, locale, roles: actor.held };
  }

  @Put(api(paths.account))
  @May('account.manage')
  @HttpCode(204)
  async save(@Who() actor: Actor, @Body({ schema: SettingsInput }) input: z.output<typeof SettingsInput>) {
    await this.settings.save(actor, input);
  }

  @Get(api(paths.apiTokens))
  @May('account.manage')
  async list(@Who() actor: Actor) {
    const tokens = await this.tokens.list(actor);
    return { tokens: tokens.map(({ id, purpose, createdAt }) => ({ id, purpose, createdAt })) };
  }

  @Post(api(paths.apiTokens))
  @May('account.manage')
  issue(@Who() actor: Actor, @Body({ schema: NewApiToken }) input: z.output<typeof NewApiToken>) {
    return this.tokens.issue(actor, input);
  }

  @Delete(api('/account/api-tokens/:tokenId'))
  @May('account.manage')
  @HttpCode(204)
  async revoke(@Who() actor: Actor, @Param('tokenId') tokenId: string) {
    await this.tokens.revoke(actor, tokenId);
  }
}
