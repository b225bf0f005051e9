import { createPrivateKey } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import parseAddresses from 'nodemailer/lib/addressparser';
import DKIM from 'nodemailer/lib/dkim';

export interface Mailbox {
  name: string;
  address: string;
}

/** What signs emails: `selector` names the key in the DNS, `key` is an RSA key in PEM. */
export interface Signature {
  selector: string;
  key: string;
}

/** The headers that a signature vouches for; RFC 8058 asks for both of the unsubscribing ones. */
const signed =
  'From:To:Subject:Date:Message-ID:MIME-Version:Content-Type:Content-Transfer-Encoding:List-Unsubscribe:List-Unsubscribe-Post';

/** Whom the emails come from. */
export class Sender {
  readonly mailbox: Mailbox;
  private readonly signer: DKIM | undefined;

  /** @param from 'Know-Who <know-who@example.org>' @throws Error when it is no single address, or the key no RSA key */
  constructor(from: string, signature?: Signature) {
    const [first, ...more] = parseAddresses(from, { flatten: true });
    if (!first?.address?.includes('@') || more.length > 0)
      throw new Error(`MAIL_FROM: expected one address like "Know-Who <know-who@example.org>"`);
    this.mailbox = { name: first.name ?? '', address: first.address };
    if (!signature) return;
    if (createPrivateKey(signature.key).asymmetricKeyType !== 'rsa')
      throw new Error('DKIM_KEY_FILE: expected an RSA key in PEM');
    this.signer = new DKIM({
      ...{ domainName: this.domain, keySelector: signature.selector, privateKey: signature.key },
      headerFieldNames: signed,
    });
  }

  get address(): string {
    return this.mailbox.address;
  }

  get domain(): string {
    return this.address.slice(this.address.lastIndexOf('@') + 1);
  }

  /** The message with our signature, where there is a key. The same message gets the same signature. */
  async sign(message: Buffer): Promise<Buffer> {
    return this.signer ? buffer(this.signer.sign(message)) : message;
  }
}
