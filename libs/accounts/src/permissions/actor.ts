import { notFound, Refusal } from '#libs/platform';
import { type Permission, rolesWith } from './permissions.ts';
import type { Role } from './roles.ts';

export interface HeldRole {
  role: Role;
  organisationId: string;
}

/** The signed-in person as services know them. Queries filter by `organisations`, so a forgotten check shows nothing. */
export class Actor {
  constructor(
    readonly personId: string,
    readonly held: readonly HeldRole[],
    readonly locale: string,
    readonly zone: string,
  ) {}

  may(permission: Permission): boolean {
    return this.held.some(({ role }) => rolesWith(permission).includes(role));
  }

  is(role: Role): boolean {
    return this.held.some(held => held.role === role);
  }

  /** Ids of the organisations in which this person may do it; empty when nowhere. */
  organisations(permission: Permission): string[] {
    const ids = this.held
      .filter(({ role }) => rolesWith(permission).includes(role))
      .map(held => held.organisationId);
    return [...new Set(ids)];
  }

  /**
   * The one organisation for which this person now creates something.
   * @param named which, where the person has said so
   * @throws Refusal 'forbidden' when there is none; 'not-found' for one where the person may not; 'several-organisations'
   *   when it could be more than one
   */
  organisation(permission: Permission, named: string | null = null): string {
    const own = this.organisations(permission);
    const [first] = own;
    if (!first) throw new Refusal('forbidden', 'forbidden');
    if (named !== null && !own.includes(named)) throw notFound();
    if (named === null && own.length > 1) throw new Refusal('several-organisations', 'conflict');
    return named ?? first;
  }
}
