import { createHmac } from 'node:crypto';
import { isId } from '#libs/platform';

/**
 * The address to which an undeliverable email comes back: one of its own for each (VERP), so that what comes back needs
 * no guessing, and signed, so that nobody can make an address look unreachable.
 */
export class ReturnPath {
  /** @param mailbox 'bounces@example.org', whose `+` addresses reach it as well; undefined: mail comes back to `sender` */
  constructor(
    private readonly mailbox: string | undefined,
    private readonly sender: string,
    private readonly secret: string,
  ) {}

  /** @param id of an email in the outbox */
  of(id: string): string {
    if (!this.mailbox) return this.sender;
    const at = this.mailbox.lastIndexOf('@');
    const [name, domain] = [this.mailbox.slice(0, at), this.mailbox.slice(at + 1)];
    return `${name}+${id.replaceAll('-', '')}${this.sign(id)}@${domain}`;
  }

  /** @returns the id in the first of our return paths among these; null when there is none */
  find(text: string): string | null {
    for (const [, hex = '', mac] of text.toLowerCase().matchAll(/\+([0-9a-f]{32})([0-9a-f]{12})@/g)) {
      const id = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
      if (isId(id) && mac === this.sign(id)) return id;
    }
    return null;
  }

  private sign(id: string): string {
    return createHmac('sha256', this.secret).update(`return path ${id}`).digest('hex').slice(0, 12);
  }
}
