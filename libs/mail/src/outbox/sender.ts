import parseAddresses from 'nodemailer/lib/addressparser';
import type { Mailbox } from './compose.ts';

/** Whom the emails come from. */
export class Sender {
  readonly mailbox: Mailbox;

  /** @param from 'Know-Who <know-who@example.org>' @throws Error when it is no single address */
  constructor(from: string) {
    const [first, ...more] = parseAddresses(from, { flatten: true });
    if (!first?.address?.includes('@') || more.length > 0)
      throw new Error(`MAIL_FROM: expected one address like "Know-Who <know-who@example.org>"`);
    this.mailbox = { name: first.name ?? '', address: first.address };
  }

  get address(): string {
    return this.mailbox.address;
  }

  get domain(): string {
    return this.address.slice(this.address.lastIndexOf('@') + 1);
  }
}
