import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { z } from 'zod';
import { Outbox } from '#libs/mail';
import { Clock, Config, emailAddress, inTransaction, newId, text, zone } from '#libs/platform';
import { audit } from '../audit/audit.ts';
import { Organisation } from '../organisations/organisation.entity.ts';
import { links } from '../sign-up/links.ts';
import { giveRole } from './give-role.ts';
import { Membership } from './membership.entity.ts';
import { Person } from './person.entity.ts';

export const FirstAdminInput = z.object({
  email: emailAddress(),
  name: text(100),
  program: text(120),
  zone: zone(),
});

export interface AdminInvited {
  /** 'invited': new, the link lets them choose a password once; 'given': has an account; 'already': nothing was done. */
  outcome: 'invited' | 'given' | 'already';
  email: string;
  link: string;
}

/** The operator, who has the installation's keys anyway, makes the first program admin; the others are invited by it. */
@Injectable()
export class FirstAdmin {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly outbox: Outbox,
  ) {}

  /** Again for somebody who has not come yet: a new link, and the earlier one stops working. */
  async invite({ email, name, program, zone }: z.output<typeof FirstAdminInput>): Promise<AdminInvited> {
    const { outbox, config } = this;
    const at = this.clock.now();
    const invited = await inTransaction(this.db, async tx => {
      const organisation = await this.program(tx, { name: program, zone }, at);
      const person = await tx.findOneBy(Person, { email });
      const role = 'program-admin' as const;
      const held =
        person &&
        (await tx.existsBy(Membership, { personId: person.id, organisationId: organisation.id, role }));
      if (held && person.confirmedAt)
        return { outcome: 'already' as const, email, link: links(config).signIn() };
      const given = { email, name, role, organisation, locale: 'en', givenBy: null };
      const link = await giveRole(tx, { outbox, config }, given, at);
      return { outcome: person?.confirmedAt ? ('given' as const) : ('invited' as const), email, link };
    });
    if (invited.outcome !== 'already') await outbox.wake();
    return invited;
  }

  /** The organisation that runs the installation; made when there is none. */
  private async program(
    tx: EntityManager,
    { name, zone }: Pick<Organisation, 'name' | 'zone'>,
    at: Date,
  ): Promise<Organisation> {
    const found = await tx.findOne(Organisation, { where: { kind: 'program' }, order: { id: 'ASC' } });
    if (found) return found;
    const organisation = { id: newId(), kind: 'program' as const, name, zone, createdAt: at };
    await tx.insert(Organisation, organisation);
    const of = { personId: null, organisationId: organisation.id, subjectId: organisation.id };
    await audit(tx, { at, ...of, action: 'organisation.added', subject: 'organisation' });
    return organisation;
  }
}
