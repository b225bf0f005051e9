import { type DynamicModule, Module } from '@nestjs/common';
import { MailModule } from '#libs/mail';
import { MatchingWorkModule } from '#libs/matching';
import { type Clock, type Config, DatabaseModule, PlatformModule, QueueModule } from '#libs/platform';
import { Jobs } from './jobs.ts';
import { MatchingProcessor } from './matching.processor.ts';
import { Sweep } from './sweep.ts';

@Module({ providers: [Jobs, MatchingProcessor, Sweep] })
export class MatchingWorkerModule {
  static forRoot(config?: Config, clock?: Clock): DynamicModule {
    return {
      module: MatchingWorkerModule,
      imports: [
        PlatformModule.forRoot(config, clock),
        DatabaseModule.forRoot(),
        QueueModule.forRoot({ producer: false }),
        MailModule.forRoot(),
        MatchingWorkModule,
      ],
    };
  }
}
