import { Injectable } from '@nestjs/common';
import { Sessions } from '#libs/accounts';
import { VolunteerReminders } from '#libs/employers';
import { MailUpkeep } from '#libs/mail';
import { CoordinatorReminders } from '#libs/matching';
import { Imports } from '#libs/rosters';
import type { Handlers } from '../schedule.ts';
import { NightlyMatching } from './nightly-matching.ts';

/** What is done when the time has come. */
@Injectable()
export class RecurringWork {
  readonly handlers: Handlers;

  constructor(
    nightlyMatching: NightlyMatching,
    volunteers: VolunteerReminders,
    coordinators: CoordinatorReminders,
    sessions: Sessions,
    imports: Imports,
    mail: MailUpkeep,
  ) {
    this.handlers = {
      'nightly-matching': () => nightlyMatching.ask(),
      'match-digest': () => coordinators.digest(),
      'cohort-week': () => coordinators.week(),
      'journey-reminders': () => volunteers.journeys(),
      'screening-reminders': () => volunteers.screenings(),
      'stand-still': () => coordinators.standStill(),
      'sweep-sessions': () => sessions.sweep(),
      'look-again': () => mail.lookAgain(),
      'forget-bounces': () => mail.forgetBounces(),
      'forget-imports': () => imports.forget(),
    };
  }
}
