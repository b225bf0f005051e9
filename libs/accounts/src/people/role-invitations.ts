import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { Outbox } from '#libs/mail';
import { Clock, Config, emailAddress, id, inTransaction, invalid, notFound, text } from '#libs/platform';
import { Organisation } from '../organisations/organisation.entity.ts';
import type { Actor } from '../permissions/actor.ts';
import { giveRole } from './give-role.ts';

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
    const { outbox, config } = this;
    await inTransaction(this.db, async tx => {
      const organisation = await tx.findOneBy(Organisation, { id: organisationId });
      if (!organisation) throw notFound();
      if (organisation.kind !== kindFor[role]) throw invalid('role', 'role-for-other-kind');
      const given = { email, name, role, organisation, locale: actor.locale, givenBy: actor.personId };
      await giveRole(tx, { outbox, config }, given, this.clock.now());
    });
    await outbox.wake();
  }
}
