import { simpleParser } from 'mailparser';
import { linksIn } from './links.ts';

/** An email as the mailbox keeps it. */
export interface Message {
  id: string;
  /** When it came, ISO 8601. */
  at: string;
  from: string;
  /** Whom it was delivered to, as the dialogue said, not as its heading says. */
  to: string[];
  subject: string;
  /** In the order of the message, not decoded. */
  headers: string[];
  text: string;
  /** '' when it has none. */
  html: string;
  /** As it came over the wire, byte by byte (latin1). */
  raw: string;
  /** Every address in it that one can press, once each. */
  links: string[];
}

/** What a list shows of a message. */
export type Heading = Pick<Message, 'id' | 'at' | 'to' | 'subject'>;

export const headingOf = ({ id, at, to, subject }: Message): Heading => ({ id, at, to, subject });

/** @param raw the message as it came over the wire */
export async function readMessage(
  raw: Buffer,
  came: Pick<Message, 'id' | 'at' | 'from' | 'to'>,
): Promise<Message> {
  const mail = await simpleParser(raw, { skipHtmlToText: true, skipTextToHtml: true, skipImageLinks: true });
  const text = mail.text ?? '';
  const html = mail.html || '';
  return {
    ...came,
    subject: mail.subject ?? '',
    headers: mail.headerLines.map(({ line }) => line.replace(/\r?\n\s+/g, ' ')),
    text,
    html,
    raw: raw.toString('latin1'),
    links: linksIn(html, text),
  };
}
