import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { z } from 'zod';
import { type Actor, Settings } from '#libs/accounts';
import { chosenStreams, Preferences, PreferencesInput } from '#libs/mail';
import { Anyone, May } from '../http/access.ts';
import { formOf, page, seeOther } from '../http/answers.ts';
import { type Ask, AskOf, Who } from '../http/ask.ts';
import { FormOf } from '../http/form.interceptor.ts';
import { Limit } from '../http/limit.interceptor.ts';
import { paths, to } from '../paths.ts';

const options = chosenStreams.map(stream => ({
  value: stream,
  label: `emails.preferences.${stream}`,
  hint: `emails.preferences.${stream}Hint`,
}));

/** What a mail program posts when its reader presses "unsubscribe" (RFC 8058); our own form says which streams. */
const OneClick = z.object({ 'List-Unsubscribe': z.literal('One-Click') });
const Choice = z.union([OneClick, PreferencesInput]);

/** Which emails a person gets: by the link in each of them, or signed in. */
@Controller()
export class PreferencesPage {
  constructor(
    private readonly preferences: Preferences,
    private readonly settings: Settings,
  ) {}

  /** Opening the link changes nothing: mail scanners open links too. */
  @Get(paths.emailPreferences)
  @Anyone()
  async show(@AskOf() { params }: Ask) {
    const { address } = await this.preferences.reader(params.secret ?? '');
    return this.page(address, null);
  }

  @Post(paths.emailPreferences)
  @Anyone()
  @Limit('email-preferences')
  @FormOf('show')
  async choose(@Param('secret') secret: string, @Body({ schema: Choice }) input: z.output<typeof Choice>) {
    if ('List-Unsubscribe' in input) {
      await this.preferences.quiet(secret);
      return '';
    }
    const { address } = await this.preferences.reader(secret);
    await this.preferences.choose(address, input);
    return seeOther(to(paths.emailPreferences, { secret }), 'emails-chosen');
  }

  @Get(paths.accountEmails)
  @May('account.manage')
  async showOwn(@AskOf() { actor }: Ask) {
    const { email } = await this.settings.read(actor as Actor);
    return this.page(email, paths.account);
  }

  @Post(paths.accountEmails)
  @May('account.manage')
  @FormOf('showOwn')
  async chooseOwn(
    @Who() actor: Actor,
    @Body({ schema: PreferencesInput }) input: z.output<typeof PreferencesInput>,
  ) {
    const { email } = await this.settings.read(actor);
    await this.preferences.choose(email, input);
    return seeOther(paths.accountEmails, 'emails-chosen');
  }

  private async page(address: string, back: string | null) {
    const streams = await this.preferences.wanted(address);
    return page('emails/preferences', {
      title: 'emails.preferences.title',
      ...{ back, options, form: formOf({ streams }) },
    });
  }
}
