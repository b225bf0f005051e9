import MailComposer from 'nodemailer/lib/mail-composer';
import type { Letter } from '../emails/letters.ts';

export interface Mailbox {
  name: string;
  address: string;
}

export interface Envelope {
  /** Id of the outbox row; also in the boundaries, so that a retry is the same byte for byte. */
  id: string;
  from: Mailbox;
  to: Mailbox;
  messageId: string;
  date: Date;
  locale: string;
}

/** Makes the message that goes over the wire. Addresses are objects and never parsed, so no name can add another. */
export function compose(
  letter: Letter,
  { id, from, to, messageId, date, locale }: Envelope,
): Promise<Buffer> {
  const message = new MailComposer({
    from,
    to: { name: to.name, address: to.address },
    subject: letter.subject,
    text: letter.text,
    html: letter.html,
    messageId,
    date,
    headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': locale },
    baseBoundary: id,
    disableFileAccess: true,
    disableUrlAccess: true,
    newline: 'win',
  });
  return message.compile().build();
}
