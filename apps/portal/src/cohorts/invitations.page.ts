import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import type { z } from 'zod';
import type { Actor } from '#libs/accounts';
import { Cohorts, Invitations, InvitationsInput } from '#libs/employers';
import { May } from '../http/access.ts';
import { formOf, page, seeOther } from '../http/answers.ts';
import { type Ask, AskOf, Who } from '../http/ask.ts';
import { FormOf } from '../http/form.interceptor.ts';
import { paths, to } from '../paths.ts';

/** HR asks employees to join a cohort. */
@Controller()
export class InvitationsPage {
  constructor(
    private readonly cohorts: Cohorts,
    private readonly invitations: Invitations,
  ) {}

  @Get(paths.invitations)
  @May('volunteers.invite')
  async show(@AskOf() { actor, params }: Ask) {
    const cohortId = params.cohortId ?? '';
    const { cohort } = await this.cohorts.read(actor as Actor, cohortId);
    const invitations = await this.invitations.list(actor as Actor, cohortId);
    return page('cohorts/invitations', {
      title: 'cohorts.invitations.title',
      titleValues: { name: cohort.name },
      back: to(paths.cohort, { cohortId }),
      action: to(paths.invitations, { cohortId }),
      isOpen: cohort.state === 'open',
      count: invitations.length,
      rows: invitations
        .slice(0, 200)
        .map(({ email, name, invitedAt, acceptedAt }) => ({ email, name, invitedAt, acceptedAt })),
      form: formOf({ emails: '' }),
    });
  }

  @Post(paths.invitations)
  @May('volunteers.invite')
  @FormOf('show')
  async invite(
    @Who() actor: Actor,
    @Param('cohortId') cohortId: string,
    @Body({ schema: InvitationsInput }) input: z.output<typeof InvitationsInput>,
  ) {
    await this.invitations.invite(actor, cohortId, input);
    return seeOther(to(paths.invitations, { cohortId }), 'invited');
  }
}
