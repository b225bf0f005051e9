import { Controller, Get, Param, Post } from '@nestjs/common';
import { type Actor, OrganisationMail } from '#libs/accounts';
import { May } from '../http/access.ts';
import { page, seeOther } from '../http/answers.ts';
import { type Ask, AskOf, Who } from '../http/ask.ts';
import { nextPage } from '../http/next-page.ts';
import { paths, to } from '../paths.ts';
import { problemKey } from './problem-key.ts';

const kinds = { dead: 'bad', unknown: 'notice', 'not-sent': 'notice', suppressed: '' } as Record<
  string,
  string
>;

/** What of an organisation's emails did not arrive, and once more. */
@Controller()
export class EmailsPage {
  constructor(private readonly mail: OrganisationMail) {}

  @Get(paths.emails)
  @May('mail.read')
  async list(@AskOf() { actor, query }: Ask) {
    const { counts, sent, undelivered, next } = await this.mail.read(actor as Actor, query.after ?? null);
    return page('emails/list', {
      title: 'emails.list.title',
      ...{ sent, mayWord: (actor as Actor).may('mail.word'), notes: paths.emailNotes },
      counts: {
        waiting: (counts.ready ?? 0) + (counts.leased ?? 0) + (counts['not-sent'] ?? 0),
        ...{ sent: counts.sent ?? 0, unknown: counts.unknown ?? 0, dead: counts.dead ?? 0 },
      },
      rows: undelivered.map(({ id, email, toName, toAddress, organisation, ...row }) => ({
        ...{ toName, toAddress, organisation, createdAt: row.createdAt, about: `emails.kinds.${email}` },
        ...{
          state: `emails.states.${row.state}`,
          kind: kinds[row.state] ?? '',
          problem: problemKey(row.problem),
        },
        retry: row.canRetry ? to(paths.emailRetry, { emailId: id }) : null,
      })),
      next: nextPage(paths.emails, {}, next),
      first: query.after ? paths.emails : null,
    });
  }

  @Post(paths.emailRetry)
  @May('mail.read')
  async retry(@Who() actor: Actor, @Param('emailId') emailId: string) {
    await this.mail.retry(actor, emailId);
    return seeOther(paths.emails, 'email-retried');
  }
}
