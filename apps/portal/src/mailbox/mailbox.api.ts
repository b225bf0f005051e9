import { Controller, Get, HttpCode, Param, Post, UseGuards } from '@nestjs/common';
import { Anyone } from '../http/access.ts';
import { type Ask, AskOf } from '../http/ask.ts';
import { api, paths } from '../paths.ts';
import { Mailbox } from './mailbox.ts';
import { MailboxIsOn } from './mailbox-is-on.guard.ts';

@Controller()
@UseGuards(MailboxIsOn)
export class MailboxApi {
  constructor(private readonly mailbox: Mailbox) {}

  @Get(api(paths.mailbox))
  @Anyone()
  list(@AskOf() { query }: Ask) {
    return { messages: this.mailbox.list(query.to) };
  }

  @Get(api(paths.mailboxMessage))
  @Anyone()
  read(@Param('messageId') messageId: string) {
    return this.mailbox.read(messageId);
  }

  @Post(api(paths.mailboxEmptying))
  @Anyone()
  @HttpCode(204)
  empty() {
    return this.mailbox.empty();
  }
}
