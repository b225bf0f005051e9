import { Body, Controller, Get, HttpCode, Put } from '@nestjs/common';
import type { z } from 'zod';
import { type Actor, Settings } from '#libs/accounts';
import { Preferences, PreferencesInput } from '#libs/mail';
import { May } from '../http/access.ts';
import { Who } from '../http/ask.ts';
import { api, paths } from '../paths.ts';

@Controller()
export class PreferencesApi {
  constructor(
    private readonly preferences: Preferences,
    private readonly settings: Settings,
  ) {}

  @Get(api(paths.accountEmails))
  @May('account.manage')
  async read(@Who() actor: Actor) {
    const { email } = await this.settings.read(actor);
    return { streams: await this.preferences.wanted(email) };
  }

  @Put(api(paths.accountEmails))
  @May('account.manage')
  @HttpCode(204)
  async choose(
    @Who() actor: Actor,
    @Body({ schema: PreferencesInput }) input: z.output<typeof PreferencesInput>,
  ) {
    const { email } = await this.settings.read(actor);
    await this.preferences.choose(email, input);
  }
}
