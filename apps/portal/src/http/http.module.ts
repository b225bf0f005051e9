import { join } from 'node:path';
import { Global, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import { Redis } from 'ioredis';
import { AccountsModule, RateLimits } from '#libs/accounts';
import { Config, loadWords, root, Templates, Words } from '#libs/platform';
import { AccessGuard } from './access.guard.ts';
import { AnswerInterceptor } from './answer.interceptor.ts';
import { FormInterceptor } from './form.interceptor.ts';
import { Identify } from './identify.ts';
import { LimitInterceptor } from './limit.interceptor.ts';
import { ProblemFilter } from './problem.filter.ts';
import { Refusals } from './refusals.ts';
import { Render } from './render.ts';
import { SameOriginGuard } from './same-origin.guard.ts';
import { SchemaPipe } from './schema.pipe.ts';

const portal = join(root, 'apps', 'portal');

/** A request's itinerary: same origin → access → answer ← form ← limit → schema → handler; a no ends at the filter. */
@Global()
@Module({
  imports: [AccountsModule],
  providers: [
    { provide: APP_GUARD, useClass: SameOriginGuard },
    { provide: APP_GUARD, useClass: AccessGuard },
    { provide: APP_INTERCEPTOR, useClass: AnswerInterceptor },
    { provide: APP_INTERCEPTOR, useClass: FormInterceptor },
    { provide: APP_INTERCEPTOR, useClass: LimitInterceptor },
    { provide: APP_PIPE, useClass: SchemaPipe },
    { provide: APP_FILTER, useClass: ProblemFilter },
    { provide: Words, useFactory: () => loadWords(join(portal, 'locales')) },
    {
      provide: Templates,
      inject: [Words, Config],
      useFactory: (words: Words, config: Config) =>
        new Templates({ views: join(portal, 'views'), words, cache: config.cacheViews }),
    },
    {
      provide: Redis,
      inject: [Config],
      useFactory: (config: Config) =>
        new Redis(config.redisUrl, {
          enableOfflineQueue: false,
          maxRetriesPerRequest: 1,
          retryStrategy: attempts => Math.min(attempts * 100, 1_000),
        }).on('error', () => undefined),
    },
    { provide: RateLimits, inject: [Redis], useFactory: (redis: Redis) => new RateLimits(redis) },
    Identify,
    Refusals,
    Render,
  ],
  exports: [Identify, Redis, Refusals, Words],
})
export class HttpModule implements OnApplicationShutdown {
  constructor(@Inject(Redis) private readonly redis: Redis) {}

  onApplicationShutdown(): void {
    this.redis.disconnect();
  }
}
