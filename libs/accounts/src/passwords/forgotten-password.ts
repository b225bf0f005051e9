import { Injectable } from '@nestjs/common';
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
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly outbox: Outbox,
  ) {}

  /** Answers the same whether or not there is such an account. */
  async ask({ email }: z.output<typeof ForgottenPasswordInput>): Promise<void> {
    await inTransaction(this.db, async tx => {
      const person = await tx.findOneBy(Person, { email });
      if (!person) return;
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
