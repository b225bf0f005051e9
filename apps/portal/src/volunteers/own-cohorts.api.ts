import { Controller, Delete, Get, HttpCode, Param, Put } from '@nestjs/common';
import type { Actor } from '#libs/accounts';
import { Enrolments } from '#libs/employers';
import { May } from '../http/access.ts';
import { Who } from '../http/ask.ts';
import { api, paths } from '../paths.ts';

@Controller()
export class OwnCohortsApi {
  constructor(private readonly enrolments: Enrolments) {}

  @Get(api(paths.ownCohorts))
  @May('cohort.join')
  async list(@Who() actor: Actor) {
    const choices = await this.enrolments.choices(actor);
    return {
      cohorts: choices.map(({ cohort: { id, name, startsOn, endsOn, state }, joined }) => ({
        ...{ id, name, startsOn, endsOn, state, joined },
      })),
    };
  }

  @Put(api(paths.enrolment))
  @May('cohort.join')
  @HttpCode(204)
  async join(@Who() actor: Actor, @Param('cohortId') cohortId: string) {
    await this.enrolments.join(actor, cohortId);
  }

  @Delete(api(paths.enrolment))
  @May('cohort.join')
  @HttpCode(204)
  async leave(@Who() actor: Actor, @Param('cohortId') cohortId: string) {
    await this.enrolments.leave(actor, cohortId);
  }
}
