import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { notFound } from '#libs/platform';
import { Outbox } from './outbox.ts';
import { OutboxEmail, type OutboxState } from './outbox-email.entity.ts';

/** Whose emails may be seen: those of these organisations; 'all' for whoever runs the installation. */
export type Reach = readonly string[] | 'all';

/** An email that did not go out, or may not have. */
export type UndeliveredEmail = Pick<
  OutboxEmail,
  'id' | 'email' | 'toName' | 'toAddress' | 'organisationId' | 'state' | 'problem' | 'attempts' | 'createdAt'
> & {
  /** Whether all that went into it is still there. */
  canRetry: boolean;
};

/** The end of the line of the outbox, for people: what is stuck, and once more. */
@Injectable()
export class Undelivered {
  constructor(
    private readonly db: DataSource,
    private readonly outbox: Outbox,
  ) {}

  /** How many emails there are in each state. */
  async counts(reach: Reach): Promise<Partial<Record<OutboxState, number>>> {
    const rows = await within(this.db.manager, reach)
      .select(['email.state as state', 'count(*) as count'])
      .groupBy('email.state')
      .getRawMany<{ state: OutboxState; count: string }>();
    return Object.fromEntries(rows.map(({ state, count }) => [state, Number(count)]));
  }

  /** How many went out in the last hour, and in the last day. */
  async sent(): Promise<{ hour: number; day: number }> {
    const [row]: { hour: string | null; day: string }[] = await this.db.query(
      `select sum(sent_at > timestampadd(hour, -1, utc_timestamp(3))) as hour, count(*) as day from outbox_emails
       where state = 'sent' and sent_at > timestampadd(day, -1, utc_timestamp(3))`,
    );
    return { hour: Number(row?.hour ?? 0), day: Number(row?.day ?? 0) };
  }

  /** Newest first: given up, in doubt, and those that wait for another try. @param before id of the last one of the page before */
  async list(reach: Reach, limit: number, before: string | null = null): Promise<UndeliveredEmail[]> {
    const query = within(this.db.manager, reach)
      .andWhere("email.state in ('dead', 'unknown', 'not-sent', 'suppressed')")
      .orderBy('email.id', 'DESC')
      .limit(limit);
    if (before) query.andWhere('email.id < :before', { before });
    const found = await query.getMany();
    return found.map(
      ({ id, email, toName, toAddress, organisationId, state, problem, attempts, createdAt, props }) => ({
        ...{ id, email, toName, toAddress, organisationId, state, problem, attempts, createdAt },
        canRetry: props !== null && state !== 'not-sent',
      }),
    );
  }

  /** Tries once more what was given up, was in doubt or was not wanted. @throws Refusal 'not-found' */
  async retry(reach: Reach, id: string): Promise<void> {
    const { affected } = await this.db.manager
      .createQueryBuilder()
      .update(OutboxEmail)
      .set({ state: 'not-sent', nextAt: () => 'utc_timestamp(3)', attempts: 0, problem: null })
      .where(
        "id = :id and props is not null and body_at is null and state in ('dead', 'unknown', 'suppressed')",
        { id },
      )
      .andWhere(reach === 'all' ? '1 = 1' : reach.length > 0 ? 'organisation_id in (:...reach)' : '1 = 0', {
        reach,
      })
      .execute();
    if (affected !== 1) throw notFound();
    await this.outbox.wake();
  }
}

function within(manager: EntityManager, reach: Reach) {
  const query = manager.createQueryBuilder(OutboxEmail, 'email');
  if (reach === 'all') return query.where('1 = 1');
  return reach.length > 0
    ? query.where('email.organisationId in (:...reach)', { reach })
    : query.where('1 = 0');
}
