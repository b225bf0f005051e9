import { Injectable } from '@nestjs/common';
import { Sessions } from '#libs/accounts';
import { Imports } from '#libs/rosters';
import type { Handlers } from '../schedule.ts';
import { NightlyMatching } from './nightly-matching.ts';

/** What is done when the time has come. */
@Injectable()
export class RecurringWork {
  readonly handlers: Handlers;

  constructor(nightlyMatching: NightlyMatching, sessions: Sessions, imports: Imports) {
    this.handlers = {
      'nightly-matching': () => nightlyMatching.ask(),
      'sweep-sessions': async () => {
        await sessions.sweep();
      },
      'forget-imports': async () => {
        await imports.forget();
      },
    };
  }
}
