import { type DynamicModule, Module } from '@nestjs/common';
import { Clock, SystemClock } from '../clock/clock.ts';
import { Config, readConfig } from './config.ts';

/** Settings and clock for a whole process. A test passes its own. */
@Module({})
export class PlatformModule {
  static forRoot(config: Config = readConfig(), clock: Clock = new SystemClock()): DynamicModule {
    return {
      module: PlatformModule,
      global: true,
      providers: [
        { provide: Config, useValue: config },
        { provide: Clock, useValue: clock },
      ],
      exports: [Config, Clock],
    };
  }
}
