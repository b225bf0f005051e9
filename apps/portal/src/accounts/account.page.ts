import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { type Actor, ApiTokens, NewApiToken, Settings, SettingsInput } from '#libs/accounts';
import { Config } from '#libs/platform';
import { May } from '../http/access.ts';
import { formOf, page, seeOther } from '../http/answers.ts';
import { type Ask, AskOf, Who } from '../http/ask.ts';
import { keepLocale } from '../http/cookies.ts';
import { FormOf } from '../http/form.interceptor.ts';
import { localeOptions, zoneOptions } from '../http/options.ts';
import { paths, to } from '../paths.ts';

/** A person's own settings and API tokens. */
@Controller()
export class AccountPage {
  constructor(
    private readonly settings: Settings,
    private readonly tokens: ApiTokens,
    private readonly config: Config,
  ) {}

  @Get(paths.account)
  @May('account.manage')
  async show(@AskOf() { actor }: Ask) {
    const { name, email, zone, locale } = await this.settings.read(actor as Actor);
    const tokens = (await this.tokens.list(actor as Actor)).map(token => ({
      purpose: token.purpose,
      createdAt: token.createdAt,
      revoke: to(paths.apiTokenRevocation, { tokenId: token.id }),
    }));
    return page('accounts/account', {
      title: 'accounts.account.title',
      email,
      tokens,
      zones: zoneOptions(),
      locales: localeOptions,
      form: formOf({ name, zone, locale, purpose: '' }),
    });
  }

  @Post(paths.account)
  @May('account.manage')
  @FormOf('show')
  async save(
    @Who() actor: Actor,
    @Body({ schema: SettingsInput }) input: z.output<typeof SettingsInput>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    await this.settings.save(actor, input);
    keepLocale(reply, this.config, input.locale);
    return seeOther(paths.account, 'saved');
  }

  /** The token stands on this one answer and nowhere else. */
  @Post(paths.apiTokens)
  @May('account.manage')
  @FormOf('show')
  async issue(@Who() actor: Actor, @Body({ schema: NewApiToken }) input: z.output<typeof NewApiToken>) {
    const { token } = await this.tokens.issue(actor, input);
    return page('accounts/api-token', { title: 'accounts.apiToken.title', token, purpose: input.purpose });
  }

  @Post(paths.apiTokenRevocation)
  @May('account.manage')
  async revoke(@Who() actor: Actor, @Param('tokenId') tokenId: string) {
    await this.tokens.revoke(actor, tokenId);
    return seeOther(paths.account, 'api-token-revoked');
  }
}
