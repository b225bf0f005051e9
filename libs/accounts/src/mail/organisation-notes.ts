import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { type EmailName, isEmailName, notedEmails, placeholdersOf, Wordings } from '#libs/mail';
import { Clock, longText, looksLikeAddress, notFound } from '#libs/platform';
import { audit } from '../audit/audit.ts';
import { Organisation, type OrganisationKind } from '../organisations/organisation.entity.ts';
import type { Actor } from '../permissions/actor.ts';

/** Plain text. No addresses: an email that says "write to me at ..." is how contact leaves the school. */
export const NoteInput = z.object({
  text: longText(600).refine(text => !looksLikeAddress(text), { params: { problem: 'address-in-note' } }),
});

export interface NoteView {
  email: EmailName;
  text: string;
  /** What it may name. */
  placeholders: readonly string[];
}

/** Whose emails carry a note of whom: HR's what employees get, the school's what its coordinators get. */
const ownNotes: Partial<Record<OrganisationKind, EmailName[]>> = {
  employer: ['cohort-invitation', 'match-introduced-volunteer'],
  school: ['match-introduced-school'],
};

/** An organisation's own words in its emails. */
@Injectable()
export class OrganisationNotes {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly wordings: Wordings,
  ) {}

  /** The emails that may carry a note of the actor's organisation. */
  async list(actor: Actor): Promise<NoteView[]> {
    const { id, kind } = await this.own(actor);
    const kept = await this.wordings.read(id);
    return notedEmails
      .filter(email => ownNotes[kind]?.includes(email))
      .map(email => ({ email, text: kept[email] ?? '', placeholders: placeholdersOf(email) }));
  }

  /** @throws Refusal 'not-found' for an email that carries no note of theirs, or with problem 'unknown-placeholder' */
  async set(actor: Actor, email: string, { text }: z.output<typeof NoteInput>): Promise<void> {
    const { id, kind, name } = await this.own(actor);
    if (!isEmailName(email) || !ownNotes[kind]?.includes(email)) throw notFound();
    await this.wordings.set(id, email, text, name);
    await audit(this.db.manager, {
      ...{ at: this.clock.now(), personId: actor.personId, organisationId: id, action: 'email.note-set' },
      ...{ subject: 'organisation', subjectId: id, details: { email } },
    });
  }

  private async own(actor: Actor): Promise<Organisation> {
    return this.db.manager.findOneByOrFail(Organisation, { id: actor.organisation('mail.word') });
  }
}
