import type { EntityManager } from 'typeorm';
import { EmailDomain } from './email-domain.entity.ts';
import { Organisation } from './organisation.entity.ts';

/** The part behind the @. */
export const domainOf = (email: string): string => email.slice(email.lastIndexOf('@') + 1);

/** @returns the employer whose people have addresses at this one's domain, or null */
export async function employerOfAddress(manager: EntityManager, email: string): Promise<Organisation | null> {
  const entry = await manager.findOneBy(EmailDomain, { domain: domainOf(email) });
  return entry && manager.findOneBy(Organisation, { id: entry.organisationId });
}
