import { readFileSync } from 'node:fs';
import { type DynamicModule, Module } from '@nestjs/common';
import { Config } from '#libs/platform';
import { readQuietHours } from '../gate/quiet-hours.ts';
import { SmtpTransport } from '../transports/smtp-transport.ts';
import { Transport } from '../transports/transport.ts';
import { Dispatcher } from './dispatcher.ts';
import { Messages } from './messages.ts';
import { Rules } from './rules.ts';
import { Sender } from './sender.ts';
import { Tally } from './tally.ts';

const made = <T>(provide: T, useFactory: (config: Config) => unknown) => ({
  ...{ provide, useFactory, inject: [Config] },
});

const rules = ({ quietHours, unknownMail, mailPerMinute }: Config): Rules => ({
  quiet: readQuietHours(quietHours),
  retryUnknown: unknownMail === 'retry',
  perMinute: mailPerMinute ?? null,
});

const sender = ({ mailFrom, dkim }: Config) =>
  new Sender(mailFrom, dkim && { selector: dkim.selector, key: readFileSync(dkim.keyFile, 'utf8') });

/** For the process that sends; needs MailModule beside it. */
@Module({})
export class DispatchModule {
  static forRoot(): DynamicModule {
    return {
      module: DispatchModule,
      providers: [
        made(Transport, ({ smtpUrl }) => new SmtpTransport(smtpUrl)),
        made(Sender, sender),
        made(Rules, rules),
        ...[Dispatcher, Messages, Tally],
      ],
      exports: [Dispatcher, Tally],
    };
  }
}
