import type { EntityManager } from 'typeorm';
import { domainOf, EmailDomain } from '#libs/accounts';
import { Refusal } from '#libs/platform';

/**
 * @param fieldOf the name of the address's field in the input, by its place
 * @throws Refusal with problem 'email-elsewhere' for each address that is not at one of the employer's domains
 */
export async function checkDomains(
  manager: EntityManager,
  employerId: string,
  addresses: readonly string[],
  fieldOf: (index: number) => string,
): Promise<void> {
  const own = await manager.findBy(EmailDomain, { organisationId: employerId });
  const domains = new Set(own.map(({ domain }) => domain));
  const fields = addresses.map((address, index) => {
    const domain = domainOf(address);
    return domains.has(domain)
      ? []
      : [{ field: fieldOf(index), code: 'email-elsewhere', values: { domain } }];
  });
  if (fields.flat().length > 0) throw new Refusal('invalid-input', 'invalid', { fields: fields.flat() });
}
