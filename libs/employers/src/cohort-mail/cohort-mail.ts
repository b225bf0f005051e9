import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { z } from 'zod';
import { type Actor, audit } from '#libs/accounts';
import { BatchTimes, type MailTimesInput, type WaitingEmail } from '#libs/mail';
import { Clock } from '#libs/platform';
import type { Cohort } from '../cohorts/cohort.entity.ts';
import { findCohort } from '../cohorts/find-cohort.ts';

/** How many recipients a page names. */
const shown = 200;

export interface CohortMailView {
  cohort: Cohort;
  /** Null: at once. */
  times: { weekdays: number[]; at: string } | null;
  paused: boolean;
  waiting: WaitingEmail[];
}

/** HR decides when the emails of a cohort go out. */
@Injectable()
export class CohortMail {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly times: BatchTimes,
  ) {}

  /** The times, and exactly who would get what. @throws Refusal 'not-found' */
  async read(actor: Actor, cohortId: string): Promise<CohortMailView> {
    const cohort = await findCohort(this.db.manager, actor, 'cohorts.read', cohortId);
    const times = await this.times.read(cohort.id);
    const waiting = await this.times.waiting(cohort.id, shown);
    return { cohort, times: times?.sendTimes() ?? null, paused: times?.paused ?? false, waiting };
  }

  /** What waits is judged anew. @throws Refusal 'not-found' */
  async set(actor: Actor, cohortId: string, input: z.output<typeof MailTimesInput>): Promise<void> {
    const cohort = await findCohort(this.db.manager, actor, 'cohorts.edit', cohortId);
    const { when, weekdays, at, paused } = input;
    await this.note(actor, cohort, 'cohort.mail-times-set', {
      when,
      weekdays: weekdays.join(''),
      at,
      paused,
    });
    await this.times.set(cohort.id, input);
  }

  /** What waits goes out now, quiet hours and recipients' wishes respected. @throws Refusal 'not-found' @returns how many */
  async sendNow(actor: Actor, cohortId: string): Promise<number> {
    const cohort = await findCohort(this.db.manager, actor, 'cohorts.edit', cohortId);
    await this.note(actor, cohort, 'cohort.mail-released', {});
    return this.times.sendNow(cohort.id);
  }

  private note(
    { personId }: Actor,
    { id, employerId }: Cohort,
    action: string,
    details: Record<string, unknown>,
  ) {
    return audit(this.db.manager, {
      ...{ at: this.clock.now(), personId, organisationId: employerId, action },
      ...{ subject: 'cohort', subjectId: id, details: details as never },
    });
  }
}
