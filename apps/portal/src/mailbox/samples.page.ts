import { Controller, Get, Header, Param, UseGuards } from '@nestjs/common';
import {
  catalogue,
  chosenStreams,
  type EmailName,
  emailNames,
  isEmailName,
  Letters,
  PreferenceLinks,
  samples,
} from '#libs/mail';
import { notFound } from '#libs/platform';
import { Anyone } from '../http/access.ts';
import { page } from '../http/answers.ts';
import { type Ask, AskOf } from '../http/ask.ts';
import { paths, to } from '../paths.ts';
import { framed, letterPolicy, lookOf, looksFrom } from './letter-frame.ts';
import { MailboxIsOn } from './mailbox-is-on.guard.ts';

/** An email that there is not: the link shows how it looks and leads nowhere. */
const nobody = '0190c2f0-0000-7000-8000-000000000000';

/** Every email there is, with its sample: for who writes one. */
@Controller()
@UseGuards(MailboxIsOn)
export class SamplesPage {
  constructor(
    private readonly letters: Letters,
    private readonly links: PreferenceLinks,
  ) {}

  @Get(paths.emailSamples)
  @Anyone()
  list(@AskOf() ask: Ask) {
    return page('mailbox/samples', {
      title: 'mailbox.samples.title',
      back: paths.mailbox,
      rows: emailNames.map(email => ({
        ...{ email, subject: this.write(email, ask).subject, href: to(paths.emailSample, { email }) },
      })),
    });
  }

  @Get(paths.emailSample)
  @Anyone()
  show(@AskOf() ask: Ask) {
    const email = ask.params.email ?? '';
    const look = lookOf(ask.query.look);
    const { subject, text } = this.write(email, ask);
    return page('mailbox/show', {
      title: 'mailbox.show.title',
      titleValues: { subject },
      back: paths.emailSamples,
      ...{ facts: null, headers: [], text, raw: null },
      ...{ look, looks: looksFrom(to(paths.emailSample, { email }), look) },
      html: `${to(paths.emailSampleHtml, { email })}?look=${look}`,
    });
  }

  @Get(paths.emailSampleHtml)
  @Anyone()
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('content-security-policy', letterPolicy)
  html(@Param('email') email: string, @AskOf() ask: Ask) {
    return framed(this.write(email, ask).html, lookOf(ask.query.look));
  }

  private write(email: string, { locale, zone }: Ask) {
    if (!isEmailName(email)) throw notFound();
    const mayChoose = chosenStreams.includes(catalogue[email].stream);
    const extras = mayChoose ? { preferences: this.links.link(nobody) } : {};
    return this.letters.write(email, samples[email satisfies EmailName], { locale, zone }, extras);
  }
}
