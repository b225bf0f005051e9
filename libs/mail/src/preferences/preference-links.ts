import { createHmac, timingSafeEqual } from 'node:crypto';
import { isId } from '#libs/platform';

/**
 * The links with which the reader of an email chooses which emails they get, signed in or not. A link names the email,
 * not the reader: no address stands in it, and only who has the email has the link.
 */
export class PreferenceLinks {
  constructor(
    private readonly publicUrl: string,
    private readonly secret: string,
  ) {}

  /** @param id of an email in the outbox */
  link(id: string): string {
    return `${this.publicUrl}/email-preferences/${id}.${this.sign(id)}`;
  }

  /** @param token the last part of such a link @returns the email's id; null when we did not sign it */
  read(token: string): string | null {
    const [id = '', mac = ''] = token.split('.');
    if (!isId(id)) return null;
    const [ours, theirs] = [Buffer.from(this.sign(id)), Buffer.from(mac)];
    return ours.length === theirs.length && timingSafeEqual(ours, theirs) ? id : null;
  }

  private sign(id: string): string {
    return createHmac('sha256', this.secret)
      .update(`email preferences ${id}`)
      .digest('base64url')
      .slice(0, 22);
  }
}
