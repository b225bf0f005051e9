import { Controller, Get, Param, Post } from '@nestjs/common';
import type { Actor } from '#libs/accounts';
import { Enrolments, Profile } from '#libs/employers';
import { May } from '../http/access.ts';
import { page, seeOther } from '../http/answers.ts';
import { type Ask, AskOf, Who } from '../http/ask.ts';
import { FormOf } from '../http/form.interceptor.ts';
import { paths, to } from '../paths.ts';

const steps = {
  profile: paths.profile,
  interests: paths.profileInterests,
  availability: paths.profileAvailability,
};

/** Where a volunteer's own work waits: the next step first, then the cohorts. */
@Controller()
export class OwnCohortsPage {
  constructor(
    private readonly enrolments: Enrolments,
    private readonly profile: Profile,
  ) {}

  @Get(paths.ownCohorts)
  @May('cohort.join')
  async show(@AskOf() { actor }: Ask) {
    const volunteer = await this.profile.read(actor as Actor);
    const missing = volunteer.missing();
    const choices = await this.enrolments.choices(actor as Actor);
    const cohorts = choices.map(({ cohort: { id, name, startsOn, endsOn, state }, joined }) => ({
      ...{ name, startsOn, endsOn, joined, open: state === 'open' },
      join: to(paths.enrolment, { cohortId: id }),
      leave: to(paths.withdrawal, { cohortId: id }),
    }));
    return page('volunteers/own-cohorts', {
      title: 'volunteers.own.title',
      tasks: (['profile', 'interests', 'availability'] as const).map(step => ({
        label: `volunteers.own.${step}`,
        href: steps[step],
        done: !missing.includes(step),
      })),
      screening: volunteer.screening,
      screenedUntil: volunteer.screenedUntil,
      next: nextStep(
        missing.length > 0,
        volunteer.screening,
        cohorts.some(({ joined }) => joined),
      ),
      cohorts,
    });
  }

  @Post(paths.enrolment)
  @May('cohort.join')
  @FormOf('show')
  async join(@Who() actor: Actor, @Param('cohortId') cohortId: string) {
    await this.enrolments.join(actor, cohortId);
    return seeOther(paths.ownCohorts, 'joined');
  }

  @Post(paths.withdrawal)
  @May('cohort.join')
  @FormOf('show')
  async leave(@Who() actor: Actor, @Param('cohortId') cohortId: string) {
    await this.enrolments.leave(actor, cohortId);
    return seeOther(paths.ownCohorts, 'left');
  }
}

/** Key below `volunteers.own.next`. */
function nextStep(incomplete: boolean, screening: string, joined: boolean): string {
  if (incomplete) return 'complete';
  if (!joined) return 'join';
  return screening === 'cleared' ? 'wait' : 'screening';
}
