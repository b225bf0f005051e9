import type { AddressInfo } from 'node:net';
import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import { Config } from '#libs/platform';
import { Mailbox } from './mailbox.ts';

/** Bytes a message may have. */
const size = 10 * 1024 * 1024;

/** A mail server that takes whatever this machine gives it, into the mailbox. It listens only where no real one is set. */
@Injectable()
export class MailCatcher implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly log = new Logger('mailbox');
  private server: SMTPServer | undefined;

  constructor(
    private readonly config: Config,
    private readonly mailbox: Mailbox,
  ) {}

  /** @throws Error when the port is taken */
  async onApplicationBootstrap(): Promise<void> {
    if (!this.mailbox.isOn) return;
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['AUTH', 'STARTTLS'],
      disableReverseLookup: true,
      size,
      closeTimeout: 500,
      onData: (stream, session, done) => void this.take(stream, session).then(() => done(), done),
    });
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(this.config.devMailboxPort, '127.0.0.1', () => resolve());
    });
    // A client that hangs up in the middle of a sentence is its own affair.
    server.on('error', () => undefined);
    this.server = server;
    this.log.warn('the dev mailbox is on: whoever reaches this portal can read every email at /dev/mailbox');
  }

  /** Where it listens; tests let the system choose. */
  get port(): number {
    if (!this.server) throw new Error('It does not listen.');
    return (this.server.server.address() as AddressInfo).port;
  }

  async onApplicationShutdown(): Promise<void> {
    const { server } = this;
    if (server) await new Promise<void>(resolve => server.close(() => resolve()));
  }

  private async take(stream: SMTPServerDataStream, { envelope }: SMTPServerSession): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of stream) if (!stream.sizeExceeded) chunks.push(chunk as Buffer);
    if (stream.sizeExceeded) throw Object.assign(new Error('Too large.'), { responseCode: 552 });
    const from = envelope.mailFrom ? envelope.mailFrom.address : '';
    const to = envelope.rcptTo.map(({ address }) => address);
    try {
      await this.mailbox.keep(Buffer.concat(chunks), from, to);
    } catch (error) {
      this.log.error(error, 'a message could not be kept');
      throw Object.assign(new Error('It could not be kept.'), { responseCode: 451 });
    }
  }
}
