import { InjectQueue } from '@nestjs/bullmq';
import { Injectable } from '@nestjs/common';
import type { Queue } from 'bullmq';
import { type EntityManager, In } from 'typeorm';
import { inChunks, newId, wake } from '#libs/platform';
import { catalogue, type EmailName, type PropsOf } from '../emails/catalogue.ts';
import { OutboxEmail } from './outbox-email.entity.ts';
import { deliverJob, outboxQueue } from './queue.ts';

export interface Recipient {
  address: string;
  name: string;
  locale: string;
  zone: string;
}

/** An email that somebody must get because something happened. */
export type OwedEmail = {
  [Name in EmailName]: {
    email: Name;
    /** Id of what happened; the same event owes a person the same email once. */
    event: string;
    organisationId: string | null;
    /** Id of what sets its times, a cohort; without one it goes out at once. */
    batch?: string;
    to: Recipient;
    props: PropsOf<Name>;
  };
}[EmailName];

/** Where features leave the emails they owe. */
@Injectable()
export class Outbox {
  constructor(@InjectQueue(outboxQueue) private readonly queue: Queue) {}

  /**
   * Writes emails down in the transaction of what they tell: both are kept, or neither. Owing twice is once.
   * @throws ZodError when the props are not those of the email
   */
  async owe(tx: EntityManager, ...emails: OwedEmail[]): Promise<void> {
    if (emails.length === 0) return;
    await tx
      .createQueryBuilder()
      .insert()
      .into(OutboxEmail)
      .values(emails.map(toRow))
      .orUpdate(['event'], ['event', 'to_address', 'email'])
      .updateEntity(false)
      .execute();
  }

  /** For what recurs: those of these emails that have not been owed before. */
  async notYetOwed<T extends Pick<OwedEmail, 'event' | 'email' | 'to'>>(
    manager: EntityManager,
    emails: T[],
  ): Promise<T[]> {
    const owed = new Set<string>();
    await inChunks(emails, async chunk => {
      const event = In([...new Set(chunk.map(email => email.event))]);
      const rows = await manager.find(OutboxEmail, {
        select: { event: true, email: true, toAddress: true },
        where: { event, toAddress: In(chunk.map(({ to }) => to.address)) },
      });
      for (const row of rows) owed.add(`${row.event} ${row.email} ${row.toAddress}`);
    });
    return emails.filter(({ event, email, to }) => !owed.has(`${event} ${email} ${to.address}`));
  }

  /** Tells the worker, after the commit. Not told, it finds the row by itself within seconds. */
  async wake(): Promise<void> {
    await wake(this.queue, deliverJob, {});
  }
}

function toRow({ email, event, organisationId, batch = undefined, to, props }: OwedEmail) {
  catalogue[email].props.parse(props);
  return {
    id: newId(),
    event,
    email,
    organisationId,
    batch: batch ?? null,
    toAddress: to.address,
    toName: to.name,
    locale: to.locale,
    zone: to.zone,
    props,
    state: 'ready' as const,
    nextAt: () => 'utc_timestamp(3)',
    createdAt: () => 'utc_timestamp(3)',
  };
}
