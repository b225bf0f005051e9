import { simpleParser } from 'mailparser';

/** What a delivery status notification (RFC 3464) says. */
export interface Report {
  /** What the recipient was asked at: the addresses among which ours must be. */
  to: string;
  action: string;
  /** '5.1.1' */
  status: string;
}

/** @param raw a message as it came @returns null when it is no such notification */
export async function readReport(raw: Buffer): Promise<Report | null> {
  const mail = await simpleParser(raw, {
    skipHtmlToText: true,
    skipTextToHtml: true,
    skipImageLinks: true,
    keepDeliveryStatus: true,
  });
  const part = mail.attachments.find(({ contentType }) => contentType === 'message/delivery-status');
  if (!part) return null;
  const fields = part.content.toString('latin1');
  const field = (name: string) =>
    new RegExp(`^${name}:[ \\t]*([^\\r\\n]*)`, 'im').exec(fields)?.[1]?.trim() ?? '';
  const to = mail.headerLines
    .filter(({ key }) => ['to', 'delivered-to', 'x-original-to', 'envelope-to'].includes(key))
    .map(({ line }) => line);
  return {
    to: to.join('\n'),
    action: field('Action').toLowerCase(),
    status: /\b[245]\.\d{1,3}\.\d{1,3}\b/.exec(field('Status'))?.[0] ?? '',
  };
}
