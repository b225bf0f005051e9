import { Injectable } from '@nestjs/common';
import type { Redis } from 'ioredis';
import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';
import { Refusal } from '#libs/platform';

/**
 * How often one address of the network may try a thing, one account from anywhere, and one account from one address:
 * [times, minutes]. Who guesses from one place is stopped soon, and does not keep the owner out, who is elsewhere.
 */
const allowed = {
  'sign-in': { network: [100, 15], account: [100, 15], both: [10, 15] },
  'sign-up': { network: [30, 60], account: [5, 60], both: [5, 60] },
  'forgot-password': { network: [30, 60], account: [5, 60], both: [5, 60] },
  'choose-password': { network: [50, 15], account: [50, 15], both: [50, 15] },
  'email-preferences': { network: [120, 15], account: [120, 15], both: [120, 15] },
} as const satisfies Record<string, Record<By, readonly [number, number]>>;

type By = 'network' | 'account' | 'both';

export type Limited = keyof typeof allowed;

/**
 * Counts tries in Redis, so that all portal processes count together; while Redis is away each process counts
 * for itself. Keys are hashes by the caller's wish, never a person's address.
 */
@Injectable()
export class RateLimits {
  private readonly limiters = new Map<string, RateLimiterRedis>();

  constructor(private readonly redis: Redis) {}

  /**
   * Counts one try.
   * @param keys who tries: the network address, and a hash of the account's address
   * @throws Refusal 'too-many-tries' with the minutes to wait
   */
  async count(what: Limited, keys: { network: string; account?: string }): Promise<void> {
    await this.consume(what, 'network', keys.network);
    if (!keys.account) return;
    await this.consume(what, 'account', keys.account);
    await this.consume(what, 'both', both(keys.network, keys.account));
  }

  /** Forgets an account's tries after a success, so that only failures add up. */
  async forget(what: Limited, { network, account }: { network: string; account: string }): Promise<void> {
    await this.limiter(what, 'account').delete(account);
    await this.limiter(what, 'both').delete(both(network, account));
  }

  private async consume(what: Limited, by: By, key: string): Promise<void> {
    try {
      await this.limiter(what, by).consume(key);
    } catch (reason) {
      if (!(reason instanceof RateLimiterRes)) throw reason;
      throw new Refusal('too-many-tries', 'too-many', {
        values: { minutes: Math.ceil(reason.msBeforeNext / 60_000) },
      });
    }
  }

  private limiter(what: Limited, by: By): RateLimiterRedis {
    const name = `${what}:${by}`;
    const known = this.limiters.get(name);
    if (known) return known;
    const [points, minutes] = allowed[what][by];
    const limit = { keyPrefix: `limit:${name}`, points, duration: minutes * 60 };
    const limiter = new RateLimiterRedis({
      ...limit,
      storeClient: this.redis,
      rejectIfRedisNotReady: true,
      insuranceLimiter: new RateLimiterMemory(limit),
    });
    this.limiters.set(name, limiter);
    return limiter;
  }
}

const both = (network: string, account: string) => `${network} ${account}`;
