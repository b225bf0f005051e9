import { classify, type DialogueError } from './classify.ts';
import type { Outcome } from './outcome.ts';
import { type Patience, SmtpConnection } from './smtp-connection.ts';
import { type Parcel, Transport } from './transport.ts';

const usual: Patience = { connect: 10_000, greeting: 10_000, reply: 60_000 };

/** How many messages one connection carries: some servers hang up on those that stay too long. */
const most = 100;
/** Milliseconds after which a connection at rest is closed. */
const rest = 10_000;

/** Mail to the operator's SMTP server, over connections that are kept open for a while. */
export class SmtpTransport extends Transport {
  private readonly resting: SmtpConnection[] = [];
  private closing: NodeJS.Timeout | undefined;

  constructor(
    private readonly url: string,
    private readonly patience: Patience = usual,
  ) {
    super();
  }

  async deliver(parcel: Parcel): Promise<Outcome> {
    const kept = this.take();
    if (kept) {
      const outcome = await this.carry(kept, parcel);
      // A server hangs up on connections at rest without a word: a fresh one tells what is really the matter.
      if (outcome.kind !== 'not-sent' || !lostBeforehand.includes(outcome.problem)) return outcome;
    }
    try {
      return await this.carry(await SmtpConnection.open(this.url, this.patience), parcel);
    } catch (error) {
      return classify(error as DialogueError, false);
    }
  }

  close(): void {
    clearTimeout(this.closing);
    for (const connection of this.resting.splice(0)) connection.quit();
  }

  private async carry(connection: SmtpConnection, parcel: Parcel): Promise<Outcome> {
    const outcome = await connection.carry(parcel);
    if (connection.usable && connection.carried < most) this.keep(connection);
    else connection.quit();
    return outcome;
  }

  private take(): SmtpConnection | undefined {
    let connection = this.resting.pop();
    while (connection && !connection.usable) connection = this.resting.pop();
    return connection;
  }

  private keep(connection: SmtpConnection): void {
    this.resting.push(connection);
    clearTimeout(this.closing);
    this.closing = setTimeout(() => this.close(), rest).unref();
  }
}

const lostBeforehand = ['connection-lost', 'smtp-421'];
