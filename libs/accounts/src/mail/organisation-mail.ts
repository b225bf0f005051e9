import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { type OutboxState, Undelivered, type UndeliveredEmail } from '#libs/mail';
import { Clock, isId, notFound } from '#libs/platform';
import { audit } from '../audit/audit.ts';
import { Organisation } from '../organisations/organisation.entity.ts';
import type { Actor } from '../permissions/actor.ts';

const pageSize = 50;

export interface MailView {
  counts: Partial<Record<OutboxState, number>>;
  /** In the last hour and day, of the whole installation; null for whoever does not run it. */
  sent: { hour: number; day: number } | null;
  undelivered: (UndeliveredEmail & { organisation: string })[];
  /** Where the next page begins; null on the last. */
  next: string | null;
}

/** Coordinators see what of their organisation's emails did not arrive; the program admin, of all, which is written down. */
@Injectable()
export class OrganisationMail {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly undelivered: Undelivered,
  ) {}

  async read(actor: Actor, after: string | null): Promise<MailView> {
    const reach = reachOf(actor);
    if (reach === 'all') await this.note(actor, 'emails.looked-up', null);
    const found = await this.undelivered.list(reach, pageSize + 1, isId(after) ? after : null);
    const emails = found.slice(0, pageSize);
    const ids = [...new Set(emails.flatMap(({ organisationId }) => organisationId ?? []))];
    const names = new Map(
      (await this.db.manager.findBy(Organisation, { id: In(ids) })).map(({ id, name }) => [id, name]),
    );
    return {
      counts: await this.undelivered.counts(reach),
      sent: reach === 'all' ? await this.undelivered.sent() : null,
      undelivered: emails.map(email => ({
        ...email,
        organisation: names.get(email.organisationId ?? '') ?? '',
      })),
      next: found.length > pageSize ? (emails.at(-1)?.id ?? null) : null,
    };
  }

  /** Tries one once more. @throws Refusal 'not-found' */
  async retry(actor: Actor, id: string): Promise<void> {
    if (!isId(id)) throw notFound();
    await this.undelivered.retry(reachOf(actor), id);
    await this.note(actor, 'email.retried', id);
  }

  private note({ personId }: Actor, action: string, subjectId: string | null): Promise<void> {
    const subject = { subject: 'email', subjectId: subjectId ?? personId };
    return audit(this.db.manager, {
      at: this.clock.now(),
      personId,
      organisationId: null,
      action,
      ...subject,
    });
  }
}

const reachOf = (actor: Actor) =>
  actor.is('program-admin') ? ('all' as const) : actor.organisations('mail.read');
