import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ReturnPath } from '../bounces/return-path.ts';
import { calendarOf } from '../calendar/calendar.ts';
import type { Invite } from '../calendar/invite.ts';
import { catalogue, type EmailName, isEmailName } from '../emails/catalogue.ts';
import type { Email } from '../emails/email.ts';
import { type Extras, Letters } from '../emails/letters.ts';
import { PreferenceLinks } from '../preferences/preference-links.ts';
import { streams } from '../preferences/streams.ts';
import { MailWording } from '../wording/mail-wording.entity.ts';
import { compose } from './compose.ts';
import type { OutboxEmail } from './outbox-email.entity.ts';
import { Sender } from './sender.ts';

/** An email as it goes over the wire, and where it comes back to. */
export interface Message {
  from: string;
  message: Buffer;
}

/** Writes what the outbox owes. The same row gives the same bytes. */
@Injectable()
export class Messages {
  constructor(
    private readonly db: DataSource,
    private readonly letters: Letters,
    private readonly sender: Sender,
    private readonly links: PreferenceLinks,
    private readonly returnPath: ReturnPath,
  ) {}

  /** The sender's domain, for Message-IDs. */
  get domain(): string {
    return this.sender.domain;
  }

  /** @param row claimed, so it has a Message-ID and a date @throws Error when it cannot be written */
  async write(row: OutboxEmail): Promise<Message> {
    const { id, email, props, locale, zone, toName, toAddress, messageId, date } = row;
    if (!isEmailName(email)) throw new Error(`There is no email called ${email}.`);
    const declared = catalogue[email] as Email;
    const preferences = streams[declared.stream] === 'always' ? undefined : this.links.link(id);
    const note = declared.placeholders && (await this.note(row, email));
    const extras: Extras = { ...(preferences && { preferences }), ...(note && { note }) };
    const to = { name: toName, address: toAddress };
    const invite = declared.invite?.(declared.props.parse(props));
    const message = await compose(this.letters.write(email, props, { locale, zone }, extras), {
      ...{ id, to, locale, from: this.sender.mailbox, unsubscribe: preferences },
      ...{ messageId: messageId as string, date: date as Date },
      calendar: invite && { method: invite.method, content: this.calendar(invite, row) },
    });
    return { from: this.returnPath.of(id), message: await this.sender.sign(message) };
  }

  private calendar(invite: Invite, { locale, zone, toName, toAddress, date }: OutboxEmail): string {
    const say = (key: string) =>
      this.letters.say({ locale, zone }, `mail.invite.${key}`, { school: invite.school, link: invite.link });
    return calendarOf(invite, {
      organizer: this.sender.mailbox,
      attendee: { name: toName, address: toAddress },
      at: date as Date,
      ...{ summary: say('summary'), description: say('description') },
    });
  }

  private async note({ organisationId }: OutboxEmail, email: EmailName): Promise<Extras['note']> {
    if (!organisationId) return undefined;
    const found = await this.db.manager.findOneBy(MailWording, { organisationId, email });
    return found ? { text: found.text, from: found.signature } : undefined;
  }
}
