import MailComposer from 'nodemailer/lib/mail-composer';
import type { Letter } from '../emails/letters.ts';
import type { Mailbox } from './sender.ts';

export interface Envelope {
  /** Id of the outbox row; also in the boundaries, so that a retry is the same byte for byte. */
  id: string;
  from: Mailbox;
  to: Mailbox;
  messageId: string;
  date: Date;
  locale: string;
  /** Where a mail program posts to when its reader wants no more of this stream (RFC 8058). */
  unsubscribe?: string | undefined;
  calendar?: { method: 'REQUEST' | 'CANCEL'; content: string } | undefined;
}

/** Makes the message that goes over the wire. Addresses are objects and never parsed, so no name can add another. */
export function compose(
  letter: Letter,
  { id, from, to, messageId, date, locale, unsubscribe, calendar }: Envelope,
): Promise<Buffer> {
  const message = new MailComposer({
    from,
    to: { name: asTyped(to.name), address: to.address },
    subject: asTyped(letter.subject),
    text: letter.text,
    html: letter.html,
    messageId,
    date,
    headers: {
      'Auto-Submitted': 'auto-generated',
      'Content-Language': locale,
      ...(unsubscribe && {
        'List-Unsubscribe': `<${unsubscribe}>`,
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      }),
    },
    ...(calendar && { icalEvent: { ...calendar, filename: 'invite.ics' } }),
    baseBoundary: id,
    disableFileAccess: true,
    disableUrlAccess: true,
    newline: 'win',
  });
  return message.compile().build();
}

/** What looks like an encoded word (RFC 2047) would be decoded by who reads the header, new lines and all. */
const asTyped = (text: string) => text.replaceAll('=?', '= ?');
