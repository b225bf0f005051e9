import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { z } from 'zod';
import { Clock, inTransaction, invalid, isDuplicate, newId, several, text, zone } from '#libs/platform';
import { audit } from '../audit/audit.ts';
import type { Actor } from '../permissions/actor.ts';
import { EmailDomain } from './email-domain.entity.ts';
import { Organisation, type OrganisationKind } from './organisation.entity.ts';

const Domain = z
  .string()
  .trim()
  .toLowerCase()
  .max(253)
  .regex(/^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/);

/** Domains may come as one text, parted by commas or spaces. */
const domains = z.preprocess(
  value => (typeof value === 'string' ? value.split(/[\s,;]+/).filter(Boolean) : value),
  several(Domain, 50),
);

export const OrganisationInput = z
  .object({ kind: z.enum(['employer', 'school']), name: text(120), zone: zone(), domains })
  .refine(({ kind, domains }) => kind !== 'employer' || domains.length > 0, {
    path: ['domains'],
    params: { problem: 'required' },
  });

/** The employers and schools of this installation. */
@Injectable()
export class Organisations {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
  ) {}

  /** @throws Refusal with problem 'domain-taken' when another employer has the domain */
  async add(
    actor: Actor,
    { kind, name, zone, domains }: z.output<typeof OrganisationInput>,
  ): Promise<string> {
    actor.organisation('organisations.manage');
    const id = newId();
    const at = this.clock.now();
    try {
      await inTransaction(this.db, async tx => {
        await tx.insert(Organisation, { id, kind, name, zone, createdAt: at });
        const rows = kind === 'employer' ? [...new Set(domains)] : [];
        if (rows.length > 0)
          await tx.insert(
            EmailDomain,
            rows.map(domain => ({ domain, organisationId: id })),
          );
        await audit(tx, {
          at,
          personId: actor.personId,
          organisationId: id,
          action: 'organisation.added',
          subject: 'organisation',
          subjectId: id,
        });
      });
    } catch (error) {
      if (isDuplicate(error)) throw invalid('domains', 'domain-taken');
      throw error;
    }
    return id;
  }

  /** Names of all schools or employers, for choosing from. */
  all(kind: OrganisationKind): Promise<Organisation[]> {
    return this.db.getRepository(Organisation).find({ where: { kind }, order: { name: 'ASC', id: 'ASC' } });
  }

  /** @returns the organisations in which the person holds a role */
  of(actor: Actor): Promise<Organisation[]> {
    const ids = [...new Set(actor.held.map(held => held.organisationId))];
    return this.db.getRepository(Organisation).findBy({ id: In(ids) });
  }
}
