import { Injectable } from '@nestjs/common';
import { DataSource, IsNull } from 'typeorm';
import { z } from 'zod';
import { Clock, emailAddress, inTransaction, invalid } from '#libs/platform';
import { audit } from '../audit/audit.ts';
import { Person } from '../people/person.entity.ts';
import { endAccess } from '../sessions/end-access.ts';
import type { TokenPurpose } from '../tokens/one-time-token.entity.ts';
import { findToken, spendToken } from '../tokens/one-time-tokens.ts';
import { hashPassword, NewPassword } from './passwords.ts';

/** The address is typed so that a person is there: mail scanners open links, run scripts and submit forms. */
export const ChoosePasswordInput = z.object({ email: emailAddress(), password: NewPassword });

/**
 * The one door behind every account link: confirming an address, accepting an invitation and resetting a
 * password all end here. Nobody but the holder of the mailbox can have chosen the password.
 */
@Injectable()
export class ChoosePassword {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
  ) {}

  /** @returns what the link is for, or null when it no longer works */
  async purpose(secret: string): Promise<TokenPurpose | null> {
    return (await findToken(this.db.manager, secret, this.clock.now()))?.purpose ?? null;
  }

  /**
   * Uses the link up, keeps the password, signs every browser of the person out and revokes their API tokens:
   * whoever chooses anew may fear that somebody else holds one.
   * @returns the person's id
   * @throws Refusal 'link-used', or with problem 'other-address' when the link went to another one; then it is not used up
   */
  async choose(secret: string, { email, password }: z.output<typeof ChoosePasswordInput>): Promise<string> {
    const passwordHash = await hashPassword(password);
    const at = this.clock.now();
    return inTransaction(this.db, async tx => {
      const { personId, purpose } = await spendToken(tx, secret, at);
      const person = await tx.findOneByOrFail(Person, { id: personId });
      if (person.email !== email) throw invalid('email', 'other-address');
      await tx.update(Person, { id: personId }, { passwordHash });
      await tx.update(Person, { id: personId, confirmedAt: IsNull() }, { confirmedAt: at });
      await endAccess(tx, personId, at);
      await audit(tx, {
        at,
        personId,
        organisationId: null,
        action: 'person.password-chosen',
        subject: 'person',
        subjectId: personId,
        details: { purpose },
      });
      return personId;
    });
  }
}
