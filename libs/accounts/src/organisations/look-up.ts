import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock, inTransaction, notFound } from '#libs/platform';
import { audit } from '../audit/audit.ts';
import { Membership } from '../people/membership.entity.ts';
import { Person } from '../people/person.entity.ts';
import type { Actor } from '../permissions/actor.ts';
import type { Role } from '../permissions/roles.ts';
import { EmailDomain } from './email-domain.entity.ts';
import { Organisation } from './organisation.entity.ts';

export interface Coordinator {
  name: string;
  email: string;
  role: Role;
  confirmed: boolean;
}

/** The program admin looks into an organisation. Each look is written down. */
@Injectable()
export class OrganisationLookUp {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
  ) {}

  /**
   * The organisation with its domains and those who run it; volunteers are their employer's to see.
   * @throws Refusal 'not-found'
   */
  async read(
    actor: Actor,
    id: string,
  ): Promise<{ organisation: Organisation; domains: string[]; coordinators: Coordinator[] }> {
    actor.organisation('organisations.manage');
    return inTransaction(this.db, async tx => {
      const organisation = await tx.findOneBy(Organisation, { id });
      if (!organisation) throw notFound();
      const domains = await tx.find(EmailDomain, { where: { organisationId: id }, order: { domain: 'ASC' } });
      const coordinators = await tx
        .createQueryBuilder(Membership, 'held')
        .innerJoin(Person, 'person', 'person.id = held.personId')
        .where('held.organisationId = :id and held.role <> :volunteer', { id, volunteer: 'volunteer' })
        .select(['person.name as name', 'person.email as email', 'held.role as role'])
        .addSelect('person.confirmedAt is not null', 'confirmed')
        .orderBy('person.name')
        .limit(500)
        .getRawMany<{ name: string; email: string; role: Role; confirmed: number }>();
      await audit(tx, {
        at: this.clock.now(),
        personId: actor.personId,
        organisationId: id,
        action: 'organisation.looked-up',
        subject: 'organisation',
        subjectId: id,
      });
      return {
        organisation,
        domains: domains.map(({ domain }) => domain),
        coordinators: coordinators.map(row => ({ ...row, confirmed: Boolean(Number(row.confirmed)) })),
      };
    });
  }
}
