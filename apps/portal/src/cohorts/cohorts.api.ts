import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import type { z } from 'zod';
import type { Actor } from '#libs/accounts';
import { type Cohort, CohortInput, Cohorts, Invitations, InvitationsInput } from '#libs/employers';
import { May } from '../http/access.ts';
import { Who } from '../http/ask.ts';
import { api, paths } from '../paths.ts';

@Controller()
export class CohortsApi {
  constructor(
    private readonly cohorts: Cohorts,
    private readonly invitations: Invitations,
  ) {}

  @Get(api(paths.cohorts))
  @May('cohorts.read')
  async list(@Who() actor: Actor) {
    return { cohorts: (await this.cohorts.list(actor)).map(facts) };
  }

  @Post(api(paths.cohorts))
  @May('cohorts.edit')
  async open(@Who() actor: Actor, @Body({ schema: CohortInput }) input: z.output<typeof CohortInput>) {
    return { id: await this.cohorts.open(actor, input) };
  }

  @Get(api(paths.cohort))
  @May('cohorts.read')
  async read(@Who() actor: Actor, @Param('cohortId') cohortId: string) {
    const { cohort, schools, counts } = await this.cohorts.read(actor, cohortId);
    return {
      ...facts(cohort),
      policy: cohort.policy,
      schools: schools.map(({ id, name }) => ({ id, name })),
      counts,
    };
  }

  @Put(api(paths.cohort))
  @May('cohorts.edit')
  @HttpCode(204)
  async edit(
    @Who() actor: Actor,
    @Param('cohortId') cohortId: string,
    @Body({ schema: CohortInput }) input: z.output<typeof CohortInput>,
  ) {
    await this.cohorts.edit(actor, cohortId, input);
  }

  @Post(api(paths.cohortClosure))
  @May('cohorts.edit')
  @HttpCode(204)
  async close(@Who() actor: Actor, @Param('cohortId') cohortId: string) {
    await this.cohorts.close(actor, cohortId);
  }

  @Post(api(paths.cohortReopening))
  @May('cohorts.edit')
  @HttpCode(204)
  async reopen(@Who() actor: Actor, @Param('cohortId') cohortId: string) {
    await this.cohorts.reopen(actor, cohortId);
  }

  @Get(api(paths.invitations))
  @May('volunteers.invite')
  async listInvitations(@Who() actor: Actor, @Param('cohortId') cohortId: string) {
    const invitations = await this.invitations.list(actor, cohortId);
    return {
      invitations: invitations.map(({ email, name, invitedAt, acceptedAt }) => ({
        email,
        name,
        invitedAt,
        acceptedAt,
      })),
    };
  }

  @Post(api(paths.invitations))
  @May('volunteers.invite')
  invite(
    @Who() actor: Actor,
    @Param('cohortId') cohortId: string,
    @Body({ schema: InvitationsInput }) input: z.output<typeof InvitationsInput>,
  ) {
    return this.invitations.invite(actor, cohortId, input);
  }
}

const facts = ({ id, name, startsOn, endsOn, seats, seatsTaken, state, nightly }: Cohort) => ({
  ...{ id, name, startsOn, endsOn, seats, seatsTaken, state, nightly },
});
