import { BullModule } from '@nestjs/bullmq';
import { type DynamicModule, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Config } from '#libs/platform';
import { Bounces } from './bounces/bounces.ts';
import { MailReach } from './bounces/mail-reach.ts';
import { ReturnPath } from './bounces/return-path.ts';
import { Canaries } from './canary/canaries.ts';
import { Letters } from './emails/letters.ts';
import { mailEntities } from './entities.ts';
import { Outbox } from './outbox/outbox.ts';
import { outboxQueue } from './outbox/queue.ts';
import { Sender } from './outbox/sender.ts';
import { Undelivered } from './outbox/undelivered.ts';
import { PreferenceLinks } from './preferences/preference-links.ts';
import { Preferences } from './preferences/preferences.ts';
import { BatchTimes } from './times/batch-times.ts';
import { MailUpkeep } from './upkeep/mail-upkeep.ts';
import { Wordings } from './wording/wordings.ts';

const services = [
  BatchTimes,
  Bounces,
  Canaries,
  MailReach,
  MailUpkeep,
  Outbox,
  Preferences,
  Undelivered,
  Wordings,
];

const letters = {
  provide: Letters,
  inject: [Config],
  useFactory: ({ publicUrl, cacheViews }: Config) => new Letters({ publicUrl, cache: cacheViews }),
};
const links = {
  provide: PreferenceLinks,
  inject: [Config],
  useFactory: ({ publicUrl, secret }: Config) => new PreferenceLinks(publicUrl, secret),
};
const returnPath = {
  provide: ReturnPath,
  inject: [Config],
  useFactory: ({ bounceMailbox, mailFrom, secret }: Config) =>
    new ReturnPath(bounceMailbox, new Sender(mailFrom).address, secret),
};

/** Lets every room of a process owe emails, and decide about them. */
@Module({})
export class MailModule {
  static forRoot(): DynamicModule {
    return {
      module: MailModule,
      global: true,
      imports: [TypeOrmModule.forFeature(mailEntities), BullModule.registerQueue({ name: outboxQueue })],
      providers: [...services, letters, links, returnPath],
      exports: [...services, Letters, PreferenceLinks, ReturnPath],
    };
  }
}
