import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { Outbox } from '#libs/mail';
import {
  Clock,
  Config,
  emailAddress,
  id,
  inTransaction,
  invalid,
  newId,
  notFound,
  text,
} from '#libs/platform';
import { audit } from '../audit/audit.ts';
import { Organisation } from '../organisations/organisation.entity.ts';
import type { Actor } from '../permissions/actor.ts';
import { links } from '../sign-up/links.ts';
import { issueToken } from '../tokens/one-time-tokens.ts';
import { findOrInvite } from './find-or-invite.ts';

export const RoleInvitationInput = z.object({
  organisationId: id(),
  email: emailAddress(),
  name: text(100),
  role: z.enum(['hr-coordinator', 'school-coordinator', 'program-admin']),
});

const kindFor = {
  'hr-coordinator': 'employer',
  'school-coordinator': 'school',
  'program-admin': 'program',
} as const;

/** The program admin gives people their roles. */
@Injectable()
export class RoleInvitations {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly outbox: Outbox,
  ) {}

  /** @throws Refusal 'not-found' for an unknown organisation, problem 'role-for-other-kind' when the role does not fit it */
  async invite(
    actor: Actor,
    { organisationId, email, name, role }: z.output<typeof RoleInvitationInput>,
  ): Promise<void> {
    actor.organisation('organisations.manage');
    const at = this.clock.now();
    await inTransaction(this.db, async tx => {
      const organisation = await tx.findOneBy(Organisation, { id: organisationId });
      if (!organisation) throw notFound();
      if (organisation.kind !== kindFor[role]) throw invalid('role', 'role-for-other-kind');
      const { zone } = organisation;
      const person = await findOrInvite(
        tx,
        { email, name, organisationId, role, locale: actor.locale, zone },
        at,
      );
      const link = person.confirmedAt
        ? links(this.config).signIn()
        : links(this.config).choosePassword(await issueToken(tx, person.id, 'invitation', at));
      await audit(tx, {
        at,
        personId: actor.personId,
        organisationId,
        action: 'role.given',
        subject: 'person',
        subjectId: person.id,
        details: { role },
      });
      await this.outbox.owe(tx, {
        email: 'role-invitation',
        event: newId(),
        organisationId,
        to: { address: person.email, name: person.name, locale: person.locale, zone: person.zone },
        props: { name: person.name, organisation: organisation.name, role, link },
      });
    });
    await this.outbox.wake();
  }
}
