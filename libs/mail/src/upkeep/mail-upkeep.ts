import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { memory } from '../bounces/reach.ts';
import { Outbox } from '../outbox/outbox.ts';

/** What keeps the mail tables right by themselves. */
@Injectable()
export class MailUpkeep {
  constructor(
    private readonly db: DataSource,
    private readonly outbox: Outbox,
  ) {}

  /** Emails that came back and no longer count are removed, since they name people. */
  async forgetBounces(): Promise<void> {
    await this.db.query('delete from mail_bounces where at < timestampadd(day, ?, utc_timestamp(3))', [
      -memory,
    ]);
  }

  /** What is held is judged again: whatever held it may be gone. */
  async lookAgain(): Promise<void> {
    await this.db.query(
      `update outbox_emails set next_at = utc_timestamp(3) where state = 'ready' and next_at is null`,
    );
    await this.outbox.wake();
  }
}
