import { Module } from '@nestjs/common';
import { MailCatcher } from './mail-catcher.ts';
import { MailboxApi } from './mailbox.api.ts';
import { MailboxPage } from './mailbox.page.ts';
import { Mailbox } from './mailbox.ts';
import { SamplesPage } from './samples.page.ts';

/** The dev mailbox. Off, and unknown, where real mail goes out. */
@Module({ controllers: [MailboxApi, SamplesPage, MailboxPage], providers: [Mailbox, MailCatcher] })
export class MailboxRoom {}
