import { type CanActivate, Injectable } from '@nestjs/common';
import { notFound } from '#libs/platform';
import { Mailbox } from './mailbox.ts';

/** Where real mail goes out there is no mailbox: its addresses are unknown. */
@Injectable()
export class MailboxIsOn implements CanActivate {
  constructor(private readonly mailbox: Mailbox) {}

  canActivate(): boolean {
    if (!this.mailbox.isOn) throw notFound();
    return true;
  }
}
