import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { inTransaction, several, ticked } from '#libs/platform';
import { Outbox } from '../outbox/outbox.ts';
import { MailTimes } from './mail-times.entity.ts';
import { type WaitingEmail, waitingIn } from './waiting.ts';

const weekdays = ['1', '2', '3', '4', '5', '6', '7'] as const;

export const MailTimesInput = z
  .object({
    when: z.enum(['at-once', 'at-times']),
    weekdays: several(z.enum(weekdays), weekdays.length),
    at: z.union([z.literal(''), z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)]).default(''),
    paused: ticked(),
  })
  .refine(({ when, weekdays: days }) => when === 'at-once' || days.length > 0, {
    path: ['weekdays'],
    params: { problem: 'required' },
  })
  .refine(({ when, at }) => when === 'at-once' || at !== '', {
    path: ['at'],
    params: { problem: 'required' },
  });

/** The emails of a batch, and when they go. Who may decide that is for the caller to have asked. */
@Injectable()
export class BatchTimes {
  constructor(
    private readonly db: DataSource,
    private readonly outbox: Outbox,
  ) {}

  /** Null: at once, and not paused. */
  read(batch: string): Promise<MailTimes | null> {
    return this.db.manager.findOneBy(MailTimes, { batch });
  }

  /** The batches that rest. */
  async paused(): Promise<ReadonlySet<string>> {
    const resting = await this.db.manager.findBy(MailTimes, { paused: true });
    return new Set(resting.map(({ batch }) => batch));
  }

  /** What waits is judged anew by these times. */
  async set(
    batch: string,
    { when, weekdays: days, at, paused }: z.output<typeof MailTimesInput>,
  ): Promise<void> {
    const times =
      when === 'at-times' ? { weekdays: [...days].sort().join(''), at } : { weekdays: '', at: '' };
    await inTransaction(this.db, async tx => {
      await tx.query(
        `insert into mail_times (batch, weekdays, at, paused, changed_at) values (?, ?, ?, ?, utc_timestamp(3))
         on duplicate key update weekdays = values(weekdays), at = values(at), paused = values(paused),
           changed_at = values(changed_at)`,
        [batch, times.weekdays, times.at, paused],
      );
      await tx.query(
        `update outbox_emails set next_at = utc_timestamp(3) where batch = ? and state in ('ready', 'not-sent')`,
        [batch],
      );
    });
    await this.outbox.wake();
  }

  /** Who would get what now, longest waiting first. @param limit how many at most */
  waiting(batch: string, limit: number): Promise<WaitingEmail[]> {
    return waitingIn(this.db.manager, batch, limit);
  }

  /**
   * What waits now need not wait for its times any more, nor for the end of a pause. Quiet hours still hold, and so does
   * the choice of who does not want it. @returns how many
   */
  async sendNow(batch: string): Promise<number> {
    const { affectedRows } = await this.db.query(
      `update outbox_emails set released_at = utc_timestamp(3), next_at = utc_timestamp(3)
       where batch = ? and state in ('ready', 'not-sent')`,
      [batch],
    );
    await this.outbox.wake();
    return affectedRows;
  }
}
