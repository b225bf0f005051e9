import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import type { z } from 'zod';
import { type Actor, Organisations } from '#libs/accounts';
import {
  CohortInput,
  Cohorts,
  capGroups,
  defaultPolicy,
  objectives,
  policyValues,
  wholePolicy,
} from '#libs/employers';
import { May } from '../http/access.ts';
import { formOf, page, seeOther } from '../http/answers.ts';
import { type Ask, AskOf, Who } from '../http/ask.ts';
import { FormOf } from '../http/form.interceptor.ts';
import { paths, to } from '../paths.ts';

/** HR's cohorts: open, edit, close. */
@Controller()
export class CohortsPage {
  constructor(
    private readonly cohorts: Cohorts,
    private readonly organisations: Organisations,
  ) {}

  @Get(paths.cohorts)
  @May('cohorts.read')
  async list(@Who() actor: Actor) {
    const cohorts = await this.cohorts.list(actor);
    return page('cohorts/list', {
      title: 'cohorts.list.title',
      open: paths.newCohort,
      rows: cohorts.map(({ id, name, startsOn, endsOn, seats, seatsTaken, state }) => ({
        ...{
          name,
          startsOn,
          endsOn,
          seats,
          seatsTaken,
          state,
          stateLabel: `cohorts.states.${state}`,
          stateKind: state === 'open' ? 'good' : '',
        },
        href: to(paths.cohort, { cohortId: id }),
      })),
    });
  }

  @Get(paths.newCohort)
  @May('cohorts.edit')
  async showNew() {
    return page('cohorts/edit', {
      title: 'cohorts.new.title',
      submit: 'cohorts.new.submit',
      action: paths.cohorts,
      back: paths.cohorts,
      ...(await this.choices()),
      form: formOf({ seats: 100, schools: [], nightly: '', ...ticks(policyValues(defaultPolicy)) }),
    });
  }

  @Post(paths.cohorts)
  @May('cohorts.edit')
  @FormOf('showNew')
  async open(@Who() actor: Actor, @Body({ schema: CohortInput }) input: z.output<typeof CohortInput>) {
    const cohortId = await this.cohorts.open(actor, input);
    return seeOther(to(paths.cohort, { cohortId }), 'cohort-opened');
  }

  @Get(paths.cohort)
  @May('cohorts.read')
  async show(@AskOf() { actor, params }: Ask) {
    const { cohort, schools, counts } = await this.cohorts.read(actor as Actor, params.cohortId ?? '');
    const { id: cohortId, name, startsOn, endsOn, seats, seatsTaken, state, nightly, policy } = cohort;
    return page('cohorts/show', {
      title: 'cohorts.show.title',
      titleValues: { name },
      ...{ startsOn, endsOn, seats, seatsTaken, nightly, policy: wholePolicy(policy), counts },
      isOpen: state === 'open',
      stateLabel: `cohorts.states.${state}`,
      schools: schools.map(school => school.name),
      links: {
        edit: to(paths.editCohort, { cohortId }),
        emails: to(paths.cohortEmails, { cohortId }),
        invitations: to(paths.invitations, { cohortId }),
        import: to(paths.volunteerImport, { cohortId }),
        runs: to(paths.cohortRuns, { cohortId }),
        volunteers: `${paths.volunteers}?cohort=${cohortId}`,
        close: to(paths.cohortClosure, { cohortId }),
        reopen: to(paths.cohortReopening, { cohortId }),
      },
    });
  }

  @Get(paths.editCohort)
  @May('cohorts.edit')
  async showEdit(@AskOf() { actor, params }: Ask) {
    const { cohort, schools } = await this.cohorts.read(actor as Actor, params.cohortId ?? '');
    const { name, startsOn, endsOn, seats, nightly, policy } = cohort;
    const here = to(paths.editCohort, { cohortId: cohort.id });
    return page('cohorts/edit', {
      title: 'cohorts.edit.title',
      titleValues: { name },
      submit: 'cohorts.edit.submit',
      action: here,
      back: to(paths.cohort, { cohortId: cohort.id }),
      ...(await this.choices()),
      form: formOf({
        ...{ name, startsOn, endsOn, seats, nightly: nightly ? 'on' : '' },
        schools: schools.map(school => school.id),
        ...ticks(policyValues(policy)),
      }),
    });
  }

  @Post(paths.editCohort)
  @May('cohorts.edit')
  @FormOf('showEdit')
  async edit(
    @Who() actor: Actor,
    @Param('cohortId') cohortId: string,
    @Body({ schema: CohortInput }) input: z.output<typeof CohortInput>,
  ) {
    await this.cohorts.edit(actor, cohortId, input);
    return seeOther(to(paths.cohort, { cohortId }), 'saved');
  }

  @Post(paths.cohortClosure)
  @May('cohorts.edit')
  async close(@Who() actor: Actor, @Param('cohortId') cohortId: string) {
    await this.cohorts.close(actor, cohortId);
    return seeOther(to(paths.cohort, { cohortId }), 'cohort-closed');
  }

  @Post(paths.cohortReopening)
  @May('cohorts.edit')
  async reopen(@Who() actor: Actor, @Param('cohortId') cohortId: string) {
    await this.cohorts.reopen(actor, cohortId);
    return seeOther(to(paths.cohort, { cohortId }), 'cohort-reopened');
  }

  private async choices() {
    const schools = await this.organisations.all('school');
    return {
      schools: schools.map(({ id, name }) => ({ value: id, text: name })),
      objectives: objectives.map(value => ({
        value,
        label: `cohorts.objectives.${value}`,
        hint: `cohorts.objectiveHints.${value}`,
      })),
      capGroups: capGroups.map(value => ({ value, label: `cohorts.capGroups.${value}` })),
    };
  }
}

/** A tick box is 'on' or not there. */
function ticks(values: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'boolean' ? (value ? 'on' : '') : value,
    ]),
  );
}
