import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Organisation } from '#libs/accounts';
import { Outbox } from '#libs/mail';
import { Clock, Config, inTransaction } from '#libs/platform';
import { reminder, unready } from './journeys.ts';
import { screeningLetters } from './screenings.ts';
import { stalledLetters } from './stalled.ts';

/** What recurs about volunteers. Asking often does no harm: what has been owed is not owed again. */
@Injectable()
export class VolunteerReminders {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly outbox: Outbox,
  ) {}

  /** Whose clearance ends soon? They and HR are told 60, 30 and 7 days before. @returns how many emails are owed */
  async screenings(): Promise<number> {
    return this.forEach(async employer => {
      const at = this.clock.now();
      return inTransaction(this.db, async tx => {
        const letters = await screeningLetters(tx, this.outbox, this.config, employer, at);
        await this.outbox.owe(tx, ...letters);
        return letters.length;
      });
    });
  }

  /** Who has joined and is not ready after 2, 5 and 9 days? They are reminded; after 12 days HR is told. */
  async journeys(): Promise<number> {
    return this.forEach(async employer => {
      const at = this.clock.now();
      const waiting = await unready(this.db.manager, employer, at);
      if (waiting.length === 0) return 0;
      const due = waiting.flatMap(one => reminder(this.config, one) ?? []);
      const fresh = await this.outbox.notYetOwed(this.db.manager, due);
      return inTransaction(this.db, async tx => {
        const letters = [...fresh, ...(await stalledLetters(tx, this.config, waiting, at))];
        await this.outbox.owe(tx, ...letters);
        return letters.length;
      });
    });
  }

  private async forEach(work: (employer: Organisation) => Promise<number>): Promise<number> {
    let owed = 0;
    for (const employer of await this.db.manager.findBy(Organisation, { kind: 'employer' }))
      owed += await work(employer);
    if (owed > 0) await this.outbox.wake();
    return owed;
  }
}
