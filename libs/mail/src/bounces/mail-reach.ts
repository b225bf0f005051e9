import { Injectable } from '@nestjs/common';
import { Preferences } from '../preferences/preferences.ts';
import { Bounces } from './bounces.ts';

/** What a coordinator should know before waiting for an answer. */
export type Reached = 'unreachable' | 'paused' | 'reached';

/** Whether match emails get to somebody. */
@Injectable()
export class MailReach {
  constructor(
    private readonly bounces: Bounces,
    private readonly preferences: Preferences,
  ) {}

  async of(address: string): Promise<Reached> {
    if ((await this.bounces.unreachable([address])).has(address)) return 'unreachable';
    return (await this.preferences.wanted(address)).includes('matching') ? 'reached' : 'paused';
  }
}
