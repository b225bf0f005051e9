import { Controller, Get, Header, Param, Post, UseGuards } from '@nestjs/common';
import { Anyone } from '../http/access.ts';
import { formOf, page, seeOther } from '../http/answers.ts';
import { type Ask, AskOf } from '../http/ask.ts';
import { paths, to } from '../paths.ts';
import { framed, letterPolicy, lookOf, looksFrom } from './letter-frame.ts';
import { Mailbox } from './mailbox.ts';
import { MailboxIsOn } from './mailbox-is-on.guard.ts';

const pageSize = 25;

/** What would have been sent, for whoever tries Know-Who out. */
@Controller()
@UseGuards(MailboxIsOn)
export class MailboxPage {
  constructor(private readonly mailbox: Mailbox) {}

  @Get(paths.mailbox)
  @Anyone()
  list(@AskOf() { query }: Ask) {
    const address = (query.to ?? '').slice(0, 254);
    const all = this.mailbox.list(address);
    const last = Math.max(1, Math.ceil(all.length / pageSize));
    const number = Math.min(last, Math.max(1, Number.parseInt(query.page ?? '1', 10) || 1));
    const pageAt = (page: number) =>
      `${paths.mailbox}?${new URLSearchParams({ to: address, page: `${page}` })}`;
    return page('mailbox/list', {
      title: 'mailbox.list.title',
      count: all.length,
      filtered: address !== '',
      none: address ? 'mailbox.list.noneTo' : 'mailbox.list.none',
      emptying: paths.mailboxEmptying,
      samples: paths.emailSamples,
      rows: all
        .slice((number - 1) * pageSize, number * pageSize)
        .map(({ id, at, to: addresses, subject }) => ({
          ...{ at, subject, to: addresses.join(', '), href: to(paths.mailboxMessage, { messageId: id }) },
        })),
      previous: number > 1 ? pageAt(number - 1) : null,
      next: number < last ? pageAt(number + 1) : null,
      form: formOf({ to: address }),
    });
  }

  @Get(paths.mailboxMessage)
  @Anyone()
  async show(@Param('messageId') messageId: string, @AskOf() { query }: Ask) {
    const look = lookOf(query.look);
    const { at, from, to: addresses, subject, headers, text, html } = await this.mailbox.read(messageId);
    return page('mailbox/show', {
      title: subject ? 'mailbox.show.title' : 'mailbox.show.untitled',
      titleValues: { subject },
      back: paths.mailbox,
      facts: { at, from, to: addresses.join(', ') },
      ...{ headers, text },
      ...{ look, looks: looksFrom(to(paths.mailboxMessage, { messageId }), look) },
      html: html ? `${to(paths.mailboxHtml, { messageId })}?look=${look}` : null,
      raw: to(paths.mailboxRaw, { messageId }),
    });
  }

  @Get(paths.mailboxHtml)
  @Anyone()
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('content-security-policy', letterPolicy)
  async html(@Param('messageId') messageId: string, @AskOf() { query }: Ask) {
    return framed((await this.mailbox.read(messageId)).html, lookOf(query.look));
  }

  /** As it went over the wire. */
  @Get(paths.mailboxRaw)
  @Anyone()
  @Header('content-type', 'text/plain; charset=latin1')
  async raw(@Param('messageId') messageId: string) {
    return Buffer.from((await this.mailbox.read(messageId)).raw, 'latin1');
  }

  @Post(paths.mailboxEmptying)
  @Anyone()
  async empty() {
    await this.mailbox.empty();
    return seeOther(paths.mailbox, 'mailbox-emptied');
  }
}
