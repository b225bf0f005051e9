import { Injectable, Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { Outbox } from '#libs/mail';
import { Clock, Config, emailAddress, inTransaction, newId } from '#libs/platform';
import { Person } from '../people/person.entity.ts';
import { links } from '../sign-up/links.ts';
import { issueToken } from '../tokens/one-time-tokens.ts';

export const ForgottenPasswordInput = z.object({ email: emailAddress() });

/** Sends a link to choose a new password. */
@Injectable()
export class ForgottenPassword {
  private readonly log = new Logger('accounts');

  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly outbox: Outbox,
  ) {}

  /**
   * Answers the same whether or not there is such an account, and as fast: the email is owed after the answer.
   * @returns what is still being done
   */
  async ask({ email }: z.output<typeof ForgottenPasswordInput>): Promise<{ rest: Promise<void> }> {
    const person = await this.db.manager.findOneBy(Person, { email });
    const rest = person ? this.send(person).catch(error => this.log.error(error)) : Promise.resolve();
    return { rest };
  }

  private async send(person: Person): Promise<void> {
    await inTransaction(this.db, async tx => {
      const secret = await issueToken(tx, person.id, 'reset', this.clock.now());
      await this.outbox.owe(tx, {
        email: 'reset-password',
        event: newId(),
        organisationId: null,
        to: { address: person.email, name: person.name, locale: person.locale, zone: person.zone },
        props: { name: person.name, link: links(this.config).choosePassword(secret) },
      });
    });
    await this.outbox.wake();
  }
}
