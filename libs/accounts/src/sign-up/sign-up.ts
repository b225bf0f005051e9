import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { z } from 'zod';
import { Outbox } from '#libs/mail';
import {
  Clock,
  Config,
  emailAddress,
  inTransaction,
  invalid,
  looksLikeAddress,
  newId,
  text,
} from '#libs/platform';
import { audit } from '../audit/audit.ts';
import { employerOfAddress } from '../organisations/employer-of-address.ts';
import { findOrInvite } from '../people/find-or-invite.ts';
import { Person } from '../people/person.entity.ts';
import { issueToken } from '../tokens/one-time-tokens.ts';
import { links } from './links.ts';

/** A stranger may fill this in, and we write it into an email: it must not lead anywhere. */
const personName = text(100).refine(name => !looksLikeAddress(name), {
  params: { problem: 'address-in-name' },
});

export const SignUpInput = z.object({ name: personName, email: emailAddress() });

/** Employees join with their work address; its domain says whose employees they are. */
@Injectable()
export class SignUp {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly outbox: Outbox,
  ) {}

  /**
   * Sends a link to the address. The answer is the same whether or not there is an account already, so nobody
   * learns from it who has one.
   * @throws Refusal with problem 'domain-unknown' when the address belongs to no employer here
   */
  async signUp(input: z.output<typeof SignUpInput>, locale: string): Promise<void> {
    await inTransaction(this.db, async tx => {
      const employer = await employerOfAddress(tx, input.email);
      if (!employer) throw invalid('email', 'domain-unknown');
      const known = await tx.findOneBy(Person, { email: input.email });
      if (known?.confirmedAt) return this.remind(tx, known);
      const at = this.clock.now();
      const { zone, id: organisationId } = employer;
      const person = await findOrInvite(
        tx,
        { ...input, organisationId, role: 'volunteer', locale, zone },
        at,
      );
      const secret = await issueToken(tx, person.id, 'confirm', at);
      await audit(tx, {
        at,
        personId: person.id,
        organisationId,
        action: 'person.signed-up',
        subject: 'person',
        subjectId: person.id,
      });
      await this.outbox.owe(tx, {
        email: 'confirm-address',
        event: newId(),
        organisationId,
        // Nobody has shown yet that the name is theirs.
        to: { address: person.email, name: '', locale, zone },
        props: { name: '', link: links(this.config).choosePassword(secret) },
      });
    });
    await this.outbox.wake();
  }

  private async remind(tx: EntityManager, person: Person): Promise<void> {
    await this.outbox.owe(tx, {
      email: 'already-registered',
      event: newId(),
      organisationId: null,
      to: { address: person.email, name: person.name, locale: person.locale, zone: person.zone },
      props: {
        name: person.name,
        signInLink: links(this.config).signIn(),
        resetLink: links(this.config).forgotPassword(),
      },
    });
  }
}
