import { InjectQueue } from '@nestjs/bullmq';
import { Injectable } from '@nestjs/common';
import type { Queue } from 'bullmq';
import { DataSource } from 'typeorm';
import { newId, wake } from '#libs/platform';
import { canaryJob, outboxQueue } from '../outbox/queue.ts';

/**
 * A row that goes the way of an email, again and again: written into the outbox, told to the queue, heard by a worker,
 * claimed from the outbox and ticked off in the database. When none arrives any more, mail does not move.
 */
@Injectable()
export class Canaries {
  constructor(
    private readonly db: DataSource,
    @InjectQueue(outboxQueue) private readonly queue: Queue,
  ) {}

  /** Sends one off, and forgets those of yesterday. */
  async send(): Promise<void> {
    const id = newId();
    await this.db.query('insert into mail_canaries (id, sent_at) values (?, utc_timestamp(3))', [id]);
    await wake(this.queue, canaryJob, { id });
    await this.db.query(
      'delete from mail_canaries where sent_at < timestampadd(day, -1, utc_timestamp(3)) limit 1000',
    );
  }

  /** A worker has heard of it from the queue. */
  async heard(id: string): Promise<void> {
    await this.db.query(
      'update mail_canaries set heard_at = utc_timestamp(3) where id = ? and heard_at is null',
      [id],
    );
  }

  /** The outbox has been gone through: those heard of have arrived. */
  async arrived(): Promise<void> {
    await this.db.query(
      'update mail_canaries set arrived_at = utc_timestamp(3) where heard_at is not null and arrived_at is null',
    );
  }

  /** @returns seconds since the last one that arrived was sent off; null when none ever has */
  async age(): Promise<number | null> {
    const [row]: { age: string | null }[] = await this.db.query(
      `select timestampdiff(microsecond, max(sent_at), utc_timestamp(3)) / 1000000 as age
       from mail_canaries where arrived_at is not null`,
    );
    return row?.age == null ? null : Number(row.age);
  }
}
