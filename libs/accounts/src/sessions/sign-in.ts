import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { z } from 'zod';
import { Outbox } from '#libs/mail';
import { Clock, Config, dayIn, emailAddress, inTransaction, Refusal } from '#libs/platform';
import { audit } from '../audit/audit.ts';
import { isPassword } from '../passwords/passwords.ts';
import { Person } from '../people/person.entity.ts';
import { links } from '../sign-up/links.ts';
import { isKnown, markOf, withMark } from './known-browsers.ts';
import { Sessions } from './sessions.ts';

export const SignInInput = z.object({ email: emailAddress(), password: z.string().min(1).max(200) });

export interface SignedIn {
  token: string;
  marks: string;
}

@Injectable()
export class SignIn {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly sessions: Sessions,
    private readonly config: Config,
    private readonly outbox: Outbox,
  ) {}

  /**
   * Opens a new session; a token the browser may have brought is never taken over. The first sign-in in a browser is
   * told to the account's owner, once a day at most.
   * @param marks of accounts that were used in this browser before, see `markOf`
   * @returns the token for the cookie, and the marks for the browser to keep
   * @throws Refusal 'sign-in-refused', the same for an unknown address, a wrong password and an unproved address
   */
  async signIn({ email, password }: z.output<typeof SignInInput>, marks = ''): Promise<SignedIn> {
    const person = await this.db.getRepository(Person).findOneBy({ email });
    const right = await isPassword(person?.passwordHash ?? null, password);
    if (!person?.confirmedAt || !right) throw new Refusal('sign-in-refused', 'unauthenticated');
    const mark = markOf(this.config.secret, person.id);
    const isNew = !isKnown(marks, mark);
    await inTransaction(this.db, async tx => {
      await audit(tx, {
        at: this.clock.now(),
        personId: person.id,
        organisationId: null,
        action: 'person.signed-in',
        subject: 'person',
        subjectId: person.id,
      });
      if (isNew) await this.tell(tx, person);
    });
    if (isNew) void this.outbox.wake();
    return { token: await this.sessions.open(person.id), marks: withMark(marks, mark) };
  }

  private tell(tx: EntityManager, { id, email, name, locale, zone }: Person): Promise<void> {
    const at = this.clock.now();
    return this.outbox.owe(tx, {
      email: 'new-sign-in',
      event: `sign-in ${id} ${dayIn(zone, at)}`,
      organisationId: null,
      to: { address: email, name, locale, zone },
      props: { name, at: at.toISOString(), link: links(this.config).forgotPassword() },
    });
  }
}
