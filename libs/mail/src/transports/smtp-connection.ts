import { parseConnectionUrl } from 'nodemailer/lib/shared';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import { Body } from './body.ts';
import { classify, type DialogueError } from './classify.ts';
import { type Outcome, sent, unknown } from './outcome.ts';
import type { Parcel } from './transport.ts';

/** Milliseconds. `reply` is how long the server may stay silent, after the body as well. */
export interface Patience {
  connect: number;
  greeting: number;
  reply: number;
}

/** One signed-in connection to the mail server; carries one message at a time. */
export class SmtpConnection {
  /** False as soon as the connection can carry no other message. */
  usable = true;
  carried = 0;

  private constructor(private readonly connection: SMTPConnection) {
    const lost = () => {
      this.usable = false;
    };
    connection.on('error', lost);
    connection.on('end', lost);
  }

  /**
   * Connects, secures and signs in.
   * @param url smtp: or smtps:, with name and password and nodemailer's options (`?requireTLS=true`)
   * @throws DialogueError
   */
  static async open(url: string, patience: Patience): Promise<SmtpConnection> {
    const { auth, ...options } = parseConnectionUrl(url);
    const connection = new SMTPConnection({
      ...options,
      connectionTimeout: patience.connect,
      greetingTimeout: patience.greeting,
      socketTimeout: patience.reply,
      socketCloseTimeout: 1_000,
    } as SMTPConnection.Options);
    const opened = new SmtpConnection(connection);
    try {
      await settled(connection, done => connection.connect(done));
      if (auth)
        await settled(connection, done => connection.login(auth as SMTPConnection.AuthenticationType, done));
    } catch (error) {
      opened.drop();
      throw error;
    }
    return opened;
  }

  /** Carries one message. After anything but success the connection is not used again. */
  async carry({ from, to, message, mayGo }: Parcel): Promise<Outcome> {
    this.carried++;
    const body = new Body(message, mayGo);
    try {
      await settled(this.connection, done =>
        this.connection.send({ from, to: [to], size: message.length }, body, done),
      );
      return body.handedOver ? sent : unknown('answered-too-early');
    } catch (error) {
      this.drop();
      return classify(error as DialogueError, body.handedOver);
    } finally {
      body.destroy();
    }
  }

  /** Says good-bye; for a connection at rest. */
  quit(): void {
    if (this.usable) this.connection.quit();
    this.usable = false;
  }

  private drop(): void {
    this.usable = false;
    this.connection.close();
  }
}

/** A step of the dialogue ends by its callback, or by the connection's end. */
function settled(
  connection: SMTPConnection,
  step: (done: (error?: DialogueError | null) => void) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const lost = () => finish(Object.assign(new Error('lost'), { code: 'ECONNECTION' }));
    const finish = (error?: DialogueError | null) => {
      connection.off('error', finish);
      connection.off('end', lost);
      if (error) reject(error);
      else resolve();
    };
    connection.once('error', finish);
    connection.once('end', lost);
    step(finish);
  });
}
