import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import type { z } from 'zod';
import type { Actor } from '#libs/accounts';
import { Weekly } from '#libs/availability';
import {
  Screening,
  ScreeningInput,
  Structure,
  screeningStatuses,
  Volunteers,
  VolunteersQuery,
  type VolunteerView,
} from '#libs/employers';
import { nameOf } from '#libs/interests';
import { languageName } from '#libs/languages';
import { MailReach } from '#libs/mail';
import { May } from '../http/access.ts';
import { formOf, page, seeOther } from '../http/answers.ts';
import { type Ask, AskOf, Who } from '../http/ask.ts';
import { FormOf } from '../http/form.interceptor.ts';
import { nextPage } from '../http/next-page.ts';
import { paths, to } from '../paths.ts';
import { windowTexts } from '../people/windows.ts';
import { volunteersDownload } from './volunteers-file.ts';

const screeningOptions = screeningStatuses.map(status => ({
  value: status,
  label: `volunteers.screening.${status}`,
}));

/** How the tag of a status looks. */
const screeningKinds = { cleared: 'good', pending: 'notice', declined: 'bad', 'not-started': '' } as const;

/** HR's volunteers. */
@Controller()
export class VolunteersPage {
  constructor(
    private readonly volunteers: Volunteers,
    private readonly screening: Screening,
    private readonly structure: Structure,
    private readonly reach: MailReach,
  ) {}

  @Get(paths.volunteers)
  @May('volunteers.read')
  async list(
    @Who() actor: Actor,
    @Query({ schema: VolunteersQuery }) query: z.output<typeof VolunteersQuery>,
  ) {
    const { volunteers, next } = await this.volunteers.list(actor, query);
    const { departments } = await this.structure.read(actor);
    return page('volunteers/list', {
      title: 'volunteers.list.title',
      rows: volunteers.map(row),
      next: nextPage(paths.volunteers, query, next),
      file: nextPage(paths.volunteersFile, query, ''),
      first: query.after ? nextPage(paths.volunteers, query, '') : null,
      departments: departments.map(({ id, name }) => ({ value: id, text: name })),
      screenings: screeningOptions,
      orders: ['newest', 'name'].map(order => ({ value: order, label: `volunteers.list.${order}` })),
      form: formOf({ ...query, department: query.department ?? '' }),
    });
  }

  @Get(paths.volunteersFile)
  @May('volunteers.read')
  async file(
    @Who() actor: Actor,
    @Query({ schema: VolunteersQuery }) query: z.output<typeof VolunteersQuery>,
    @AskOf() { locale }: Ask,
  ) {
    return volunteersDownload(await this.volunteers.export(actor, query), locale);
  }

  @Get(paths.volunteer)
  @May('volunteers.read')
  async show(@AskOf() { actor, params, locale }: Ask) {
    const { volunteer, person, department, site } = await this.volunteers.read(
      actor as Actor,
      params.volunteerId ?? '',
    );
    const { occupation, area } = volunteer;
    const { jobTitle, zone, format, capacity, activeMatches, screening, screenedUntil } = volunteer;
    return page('volunteers/show', {
      title: 'volunteers.show.title',
      titleValues: { name: person.name },
      email: person.email,
      reach: await this.reach.of(person.email),
      ...{ jobTitle, department, site, zone, capacity, activeMatches, screening, screenedUntil },
      ...{ area, occupation: occupation && nameOf(occupation, locale) },
      format: `people.formats.${format}`,
      languages: volunteer.languages.map(code => languageName(code, locale)),
      interests: volunteer.interests.map(interest => nameOf(interest, locale)),
      windows: windowTexts(Weekly.fromBuffer(volunteer.availability).windows(), locale),
      missing: volunteer.missing().map(step => `volunteers.own.${step}`),
      screenings: screeningOptions,
      screeningAction: to(paths.screening, { volunteerId: volunteer.id }),
      form: formOf({ status: screening, until: screenedUntil ?? '' }),
    });
  }

  @Post(paths.screening)
  @May('volunteers.screen')
  @FormOf('show')
  async screen(
    @Who() actor: Actor,
    @Param('volunteerId') volunteerId: string,
    @Body({ schema: ScreeningInput }) input: z.output<typeof ScreeningInput>,
  ) {
    await this.screening.set(actor, volunteerId, input);
    return seeOther(to(paths.volunteer, { volunteerId }), 'screening-set');
  }
}

const row = ({ volunteer, person, department, site }: VolunteerView) => ({
  href: to(paths.volunteer, { volunteerId: volunteer.id }),
  name: person.name,
  jobTitle: volunteer.jobTitle,
  department,
  site,
  screeningLabel: `volunteers.screening.${volunteer.screening}`,
  screeningKind: screeningKinds[volunteer.screening],
  screenedUntil: volunteer.screenedUntil,
  complete: volunteer.isComplete(),
  activeMatches: volunteer.activeMatches,
  capacity: volunteer.capacity,
});
