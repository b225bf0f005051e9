import { type DynamicModule, Module } from '@nestjs/common';
import { Config } from '#libs/platform';
import { SmtpTransport } from '../transports/smtp-transport.ts';
import { Transport } from '../transports/transport.ts';
import { Dispatcher } from './dispatcher.ts';
import { Sender } from './sender.ts';

/** For the process that sends; needs MailModule beside it. */
@Module({})
export class DispatchModule {
  static forRoot(): DynamicModule {
    return {
      module: DispatchModule,
      providers: [
        {
          provide: Transport,
          inject: [Config],
          useFactory: (config: Config) => new SmtpTransport(config.smtpUrl),
        },
        { provide: Sender, inject: [Config], useFactory: (config: Config) => new Sender(config.mailFrom) },
        Dispatcher,
      ],
      exports: [Dispatcher],
    };
  }
}
