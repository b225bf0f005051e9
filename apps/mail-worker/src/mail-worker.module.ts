import { BullModule } from '@nestjs/bullmq';
import { type DynamicModule, Module } from '@nestjs/common';
import { AccountsModule } from '#libs/accounts';
import { EmployersModule } from '#libs/employers';
import { DispatchModule, MailModule } from '#libs/mail';
import { MatchingModule } from '#libs/matching';
import { type Clock, type Config, DatabaseModule, PlatformModule, QueueModule } from '#libs/platform';
import { RostersModule } from '#libs/rosters';
import { CanaryKeeper } from './canary-keeper.ts';
import { OutboxProcessor } from './outbox.processor.ts';
import { NightlyMatching } from './recurring/nightly-matching.ts';
import { RecurringWork } from './recurring/recurring-work.ts';
import { ScheduleProcessor } from './schedule.processor.ts';
import { matchingQueue, scheduleQueue } from './schedule.ts';
import { ScheduleKeeper } from './schedule-keeper.ts';
import { Sweep } from './sweep.ts';
import { Metrics } from './watch/metrics.ts';
import { Watch } from './watch/watch.ts';

@Module({
  providers: [
    ...[CanaryKeeper, Metrics, NightlyMatching, OutboxProcessor, RecurringWork],
    ...[ScheduleKeeper, ScheduleProcessor, Sweep, Watch],
  ],
})
export class MailWorkerModule {
  static forRoot(config?: Config, clock?: Clock): DynamicModule {
    return {
      module: MailWorkerModule,
      imports: [
        PlatformModule.forRoot(config, clock),
        DatabaseModule.forRoot(),
        QueueModule.forRoot({ producer: false }),
        BullModule.registerQueue({ name: scheduleQueue }, { name: matchingQueue }),
        MailModule.forRoot(),
        DispatchModule.forRoot(),
        AccountsModule,
        EmployersModule,
        MatchingModule,
        RostersModule,
      ],
    };
  }
}
