import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { z } from 'zod';
import { inTransaction, notFound, several } from '#libs/platform';
import { catalogue, type EmailName, emailNames, isEmailName } from '../emails/catalogue.ts';
import { Outbox } from '../outbox/outbox.ts';
import { OutboxEmail } from '../outbox/outbox-email.entity.ts';
import { MailPause } from './mail-pause.entity.ts';
import { PreferenceLinks } from './preference-links.ts';
import { chosenStreams, type Stream, streams } from './streams.ts';

/** The streams that somebody wants; the others rest. */
export const PreferencesInput = z.object({
  streams: several(z.enum(chosenStreams as [Stream, ...Stream[]]), chosenStreams.length),
});

/** Which emails a person wants. Kept by address, so that the choice holds for who has no account, too. */
@Injectable()
export class Preferences {
  constructor(
    private readonly db: DataSource,
    private readonly links: PreferenceLinks,
    private readonly outbox: Outbox,
  ) {}

  /**
   * Who reads an email with this link, and in which stream it came.
   * @throws Refusal 'not-found' for a link that is not ours
   */
  async reader(token: string): Promise<{ address: string; stream: Stream }> {
    const id = this.links.read(token);
    const email = id && (await this.db.manager.findOneBy(OutboxEmail, { id }));
    if (!email) throw notFound();
    return {
      address: email.toAddress,
      stream: isEmailName(email.email) ? catalogue[email.email].stream : 'matching',
    };
  }

  /** @returns the streams of those one may choose that go out to this address */
  async wanted(address: string): Promise<Stream[]> {
    const resting = await this.db.manager.findBy(MailPause, { address });
    return chosenStreams.filter(stream => !resting.some(rest => rest.stream === stream));
  }

  /** Keeps the choice. What was held back meanwhile is looked at again at once. */
  async choose(address: string, { streams: wanted }: z.output<typeof PreferencesInput>): Promise<void> {
    await inTransaction(this.db, async tx => {
      await tx.delete(MailPause, { address, stream: In(wanted) });
      for (const stream of chosenStreams)
        if (!wanted.includes(stream))
          await tx.query(
            'insert ignore into mail_pauses (address, stream, since) values (?, ?, utc_timestamp(3))',
            [address, stream],
          );
      // Whatever is not out, not only what is held: a worker may be about to hold it by what was chosen before.
      await tx.query(
        `update outbox_emails set next_at = utc_timestamp(3)
         where to_address = ? and email in (?) and state in ('ready', 'not-sent')`,
        [address, [...emailsOf(wanted), '']],
      );
    });
    await this.outbox.wake();
  }

  /** One press in a mail program: no more of the stream of this email. @throws Refusal 'not-found' */
  async quiet(token: string): Promise<void> {
    const { address, stream } = await this.reader(token);
    if (streams[stream] === 'always') return;
    const wanted = await this.wanted(address);
    await this.choose(address, { streams: wanted.filter(one => one !== stream) });
  }
}

const emailsOf = (wanted: Stream[]): EmailName[] =>
  emailNames.filter(name => wanted.includes(catalogue[name].stream));
