import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { Clock, emailAddress, Refusal } from '#libs/platform';
import { audit } from '../audit/audit.ts';
import { isPassword } from '../passwords/passwords.ts';
import { Person } from '../people/person.entity.ts';
import { Sessions } from './sessions.ts';

export const SignInInput = z.object({ email: emailAddress(), password: z.string().min(1).max(200) });

@Injectable()
export class SignIn {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly sessions: Sessions,
  ) {}

  /**
   * Opens a new session; a token the browser may have brought is never taken over.
   * @returns the token for the cookie
   * @throws Refusal 'sign-in-refused', the same for an unknown address, a wrong password and an unproved address
   */
  async signIn({ email, password }: z.output<typeof SignInInput>): Promise<string> {
    const person = await this.db.getRepository(Person).findOneBy({ email });
    const right = await isPassword(person?.passwordHash ?? null, password);
    if (!person?.confirmedAt || !right) throw new Refusal('sign-in-refused', 'unauthenticated');
    await audit(this.db.manager, {
      at: this.clock.now(),
      personId: person.id,
      organisationId: null,
      action: 'person.signed-in',
      subject: 'person',
      subjectId: person.id,
    });
    return this.sessions.open(person.id);
  }
}
