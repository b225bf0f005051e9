import { AuditEntry } from './audit/audit-entry.entity.ts';
import { Accounts1795000000000 } from './migrations/accounts-1795000000000.ts';
import { EmailDomain } from './organisations/email-domain.entity.ts';
import { Organisation } from './organisations/organisation.entity.ts';
import { Membership } from './people/membership.entity.ts';
import { Person } from './people/person.entity.ts';
import { Session } from './sessions/session.entity.ts';
import { ApiToken } from './tokens/api-token.entity.ts';
import { OneTimeToken } from './tokens/one-time-token.entity.ts';

export const accountsEntities = [
  ApiToken,
  AuditEntry,
  EmailDomain,
  Membership,
  OneTimeToken,
  Organisation,
  Person,
  Session,
];
export const accountsMigrations = [Accounts1795000000000];
