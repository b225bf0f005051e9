import { BullModule } from '@nestjs/bullmq';
import { type DynamicModule, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Config } from '#libs/platform';
import { Letters } from './emails/letters.ts';
import { mailEntities } from './entities.ts';
import { Outbox } from './outbox/outbox.ts';
import { outboxQueue } from './outbox/queue.ts';

/** Lets every room of a process owe emails. */
@Module({})
export class MailModule {
  static forRoot(): DynamicModule {
    return {
      module: MailModule,
      global: true,
      imports: [TypeOrmModule.forFeature(mailEntities), BullModule.registerQueue({ name: outboxQueue })],
      providers: [
        Outbox,
        {
          provide: Letters,
          inject: [Config],
          useFactory: ({ publicUrl, cacheViews }: Config) => new Letters({ publicUrl, cache: cacheViews }),
        },
      ],
      exports: [Letters, Outbox],
    };
  }
}
