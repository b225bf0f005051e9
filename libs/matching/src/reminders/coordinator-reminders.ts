import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { BatchTimes, Outbox, type OwedEmail } from '#libs/mail';
import { Clock, Config, inTransaction } from '#libs/platform';
import { digestLetters } from './digest.ts';
import { standStillLetters } from './stand-still.ts';
import { weekLetters } from './week.ts';

/** What recurs for those who run cohorts. Asking often does no harm: what has been owed is not owed again. */
@Injectable()
export class CoordinatorReminders {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly outbox: Outbox,
    private readonly times: BatchTimes,
  ) {}

  /** For whom have proposals waited since yesterday? @returns how many emails are owed */
  async digest(): Promise<number> {
    const resting = await this.times.paused();
    return this.owe(await digestLetters(this.db.manager, this.config, resting, this.clock.now()));
  }

  /** What happened in each cohort in a week? */
  async week(): Promise<number> {
    return this.owe(await weekLetters(this.db.manager, this.outbox, this.config, this.clock.now()));
  }

  /** Where do students wait while nothing moves? */
  async standStill(): Promise<number> {
    return this.owe(await standStillLetters(this.db.manager, this.config, this.clock.now()));
  }

  private async owe(letters: OwedEmail[]): Promise<number> {
    const fresh = await this.outbox.notYetOwed(this.db.manager, letters);
    if (fresh.length === 0) return 0;
    await inTransaction(this.db, tx => this.outbox.owe(tx, ...fresh));
    await this.outbox.wake();
    return fresh.length;
  }
}
