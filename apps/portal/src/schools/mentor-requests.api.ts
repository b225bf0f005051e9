import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import type { z } from 'zod';
import type { Actor } from '#libs/accounts';
import { MentorRequestInput, MentorRequests, type MentorRequestView } from '#libs/schools';
import { May } from '../http/access.ts';
import { Who } from '../http/ask.ts';
import { api, paths } from '../paths.ts';

@Controller()
export class MentorRequestsApi {
  constructor(private readonly requests: MentorRequests) {}

  /** The cohorts in which the school may ask for mentors come with the requests. */
  @Get(api(paths.mentorRequests))
  @May('mentor-requests.read')
  async list(@Who() actor: Actor) {
    const cohorts = await this.requests.openCohorts(actor);
    return {
      requests: (await this.requests.list(actor)).map(facts),
      openCohorts: cohorts.map(({ id, name, employer, startsOn, endsOn }) => ({
        ...{ id, name, employer, startsOn, endsOn },
      })),
    };
  }

  @Post(api(paths.mentorRequests))
  @May('mentor-requests.file')
  async file(
    @Who() actor: Actor,
    @Body({ schema: MentorRequestInput }) input: z.output<typeof MentorRequestInput>,
  ) {
    return { id: await this.requests.file(actor, input) };
  }

  @Get(api(paths.mentorRequest))
  @May('mentor-requests.read')
  async read(@Who() actor: Actor, @Param('requestId') requestId: string) {
    const view = await this.requests.read(actor, requestId);
    const named = view.named.map(({ id, displayName }) => ({ id, displayName }));
    return { ...facts(view), note: view.request.note, students: named };
  }

  @Post(api(paths.mentorRequestWithdrawal))
  @May('mentor-requests.file')
  @HttpCode(204)
  async withdraw(@Who() actor: Actor, @Param('requestId') requestId: string) {
    await this.requests.withdraw(actor, requestId);
  }
}

const facts = ({ request, cohort, employer, students }: MentorRequestView) => ({
  ...{ id: request.id, cohortId: request.cohortId, cohort, employer, format: request.format },
  ...{ state: request.state, filedAt: request.filedAt, count: students },
});
