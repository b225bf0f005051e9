import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { invalid } from '#libs/platform';
import { catalogue, type EmailName, emailNames } from '../emails/catalogue.ts';
import { MailWording } from './mail-wording.entity.ts';
import { placeholdersIn } from './placeholders.ts';

/** The emails that may carry a note, each with what the note may name. */
export const notedEmails = emailNames.filter(name => placeholdersOf(name).length > 0);

export function placeholdersOf(name: EmailName): readonly string[] {
  return (catalogue[name] as { placeholders?: readonly string[] }).placeholders ?? [];
}

/** The notes that organisations put into their emails. Who may write one is for the caller to have asked. */
@Injectable()
export class Wordings {
  constructor(private readonly db: DataSource) {}

  /** @returns an organisation's notes by email */
  async read(organisationId: string): Promise<Record<string, string>> {
    const found = await this.db.manager.findBy(MailWording, { organisationId });
    return Object.fromEntries(found.map(({ email, text }) => [email, text]));
  }

  /**
   * @param text '' takes the note out; @param signature whose note it says it is
   * @throws Refusal with problem 'unknown-placeholder' or 'looks-like-address'
   */
  async set(organisationId: string, email: EmailName, text: string, signature: string): Promise<void> {
    const allowed = placeholdersOf(email);
    const unknown = placeholdersIn(text).find(name => !allowed.includes(name));
    if (unknown !== undefined)
      throw invalid('text', 'unknown-placeholder', { name: unknown, allowed: allowed.join(', ') });
    if (text === '') await this.db.manager.delete(MailWording, { organisationId, email });
    else
      await this.db.query(
        `insert into mail_wordings (organisation_id, email, text, signature, changed_at)
         values (?, ?, ?, ?, utc_timestamp(3))
         on duplicate key update text = values(text), signature = values(signature), changed_at = values(changed_at)`,
        [organisationId, email, text, signature],
      );
  }
}
