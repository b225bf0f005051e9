import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { z } from 'zod';
import {
  type Actor,
  audit,
  findOrInviteAll,
  issueToken,
  links,
  Organisation,
  type Person,
} from '#libs/accounts';
import { Outbox } from '#libs/mail';
import { Clock, Config, inTransaction, newId } from '#libs/platform';
import type { Cohort } from '../cohorts/cohort.entity.ts';
import { findCohort, holdCohort, mustBeOpen } from '../cohorts/find-cohort.ts';
import { checkDomains } from './domains.ts';
import { Invitation } from './invitation.entity.ts';
import { invitationLetter } from './invitation-letter.ts';
import { type Invitee, invitees } from './invitees.ts';
import { notYetAsked } from './not-yet-asked.ts';

export const InvitationsInput = z.object({ emails: invitees() });

/** HR asks employees to join a cohort. */
@Injectable()
export class Invitations {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly outbox: Outbox,
  ) {}

  /** Newest first. @throws Refusal 'not-found' */
  async list(actor: Actor, cohortId: string): Promise<Invitation[]> {
    const { manager } = this.db;
    const { id } = await findCohort(manager, actor, 'cohorts.read', cohortId);
    return manager.find(Invitation, { where: { cohortId: id }, order: { id: 'DESC' } });
  }

  /**
   * Invites who was not asked before and has not joined; the others are left in peace.
   * @throws Refusal 'not-found', 'cohort-closed', 'cohort-ended', or with problem 'email-elsewhere' for each address outside the
   *   employer's domains
   */
  async invite(
    actor: Actor,
    cohortId: string,
    { emails }: z.output<typeof InvitationsInput>,
  ): Promise<{ invited: number; alreadyAsked: number }> {
    const invited = await inTransaction(this.db, async tx => {
      const cohort = await holdCohort(tx, actor, 'volunteers.invite', cohortId);
      await mustBeOpen(tx, cohort, this.clock.now());
      await checkDomains(
        tx,
        cohort.employerId,
        emails.map(({ email }) => email),
        index => `emails.${index}`,
      );
      const fresh = await notYetAsked(tx, cohortId, emails);
      if (fresh.length > 0) await this.ask(tx, actor, cohort, fresh);
      return fresh.length;
    });
    if (invited > 0) await this.outbox.wake();
    return { invited, alreadyAsked: emails.length - invited };
  }

  private async ask(tx: EntityManager, actor: Actor, cohort: Cohort, fresh: Invitee[]): Promise<void> {
    const at = this.clock.now();
    const { employerId: organisationId, id: cohortId } = cohort;
    const employer = await tx.findOneByOrFail(Organisation, { id: organisationId });
    const about = { organisationId, role: 'volunteer' as const, locale: actor.locale, zone: employer.zone };
    const people = await findOrInviteAll(
      tx,
      fresh.map(invitee => ({ ...invitee, ...about })),
      at,
    );
    const invitations = fresh.map(({ email, name }) => ({
      id: newId(),
      cohortId,
      email,
      name,
      invitedBy: actor.personId,
      invitedAt: at,
      acceptedAt: null,
    }));
    await tx.insert(Invitation, invitations);
    await audit(
      tx,
      ...invitations.map(({ id }) => ({
        at,
        personId: actor.personId,
        organisationId,
        action: 'volunteer.invited',
        subject: 'invitation',
        subjectId: id,
        details: { cohortId },
      })),
    );
    for (const { id, email } of invitations) {
      const person = people.get(email) as Person;
      const link = await this.link(tx, person);
      await this.outbox.owe(tx, invitationLetter(id, person, cohort, employer, link));
    }
  }

  /** Who has no password yet chooses one first. */
  private async link(tx: EntityManager, { id, confirmedAt }: Person): Promise<string> {
    if (confirmedAt) return links(this.config).signIn();
    return links(this.config).choosePassword(await issueToken(tx, id, 'invitation', this.clock.now()));
  }
}
