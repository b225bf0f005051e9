import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import type { z } from 'zod';
import type { Actor } from '#libs/accounts';
import {
  DepartmentInput,
  Screening,
  ScreeningInput,
  SiteInput,
  Structure,
  Volunteers,
  VolunteersQuery,
  type VolunteerView,
} from '#libs/employers';

import { May } from '../http/access.ts';
import { Who } from '../http/ask.ts';
import { api, paths } from '../paths.ts';
import { volunteerFacts } from './volunteer-facts.ts';
import { volunteersDownload } from './volunteers-file.ts';

@Controller()
export class VolunteersApi {
  constructor(
    private readonly volunteers: Volunteers,
    private readonly screening: Screening,
    private readonly structure: Structure,
  ) {}

  @Get(api(paths.volunteers))
  @May('volunteers.read')
  async list(
    @Who() actor: Actor,
    @Query({ schema: VolunteersQuery }) query: z.output<typeof VolunteersQuery>,
  ) {
    const { volunteers, next } = await this.volunteers.list(actor, query);
    return { volunteers: volunteers.map(facts), next };
  }

  @Get(api(paths.volunteersFile))
  @May('volunteers.read')
  async file(
    @Who() actor: Actor,
    @Query({ schema: VolunteersQuery }) query: z.output<typeof VolunteersQuery>,
  ) {
    return volunteersDownload(await this.volunteers.export(actor, query), actor.locale);
  }

  @Get(api(paths.volunteer))
  @May('volunteers.read')
  async read(@Who() actor: Actor, @Param('volunteerId') volunteerId: string) {
    return facts(await this.volunteers.read(actor, volunteerId));
  }

  @Put(api(paths.screening))
  @May('volunteers.screen')
  @HttpCode(204)
  async screen(
    @Who() actor: Actor,
    @Param('volunteerId') volunteerId: string,
    @Body({ schema: ScreeningInput }) input: z.output<typeof ScreeningInput>,
  ) {
    await this.screening.set(actor, volunteerId, input);
  }

  @Get(api(paths.structure))
  @May('volunteers.read')
  async readStructure(@Who() actor: Actor) {
    const { departments, sites } = await this.structure.read(actor);
    return {
      departments: departments.map(({ id, name }) => ({ id, name })),
      sites: sites.map(({ id, name, zone }) => ({ id, name, zone })),
    };
  }

  @Post(api(paths.departments))
  @May('departments.edit')
  async addDepartment(
    @Who() actor: Actor,
    @Body({ schema: DepartmentInput }) input: z.output<typeof DepartmentInput>,
  ) {
    return { id: await this.structure.addDepartment(actor, input) };
  }

  @Post(api(paths.sites))
  @May('departments.edit')
  async addSite(@Who() actor: Actor, @Body({ schema: SiteInput }) input: z.output<typeof SiteInput>) {
    return { id: await this.structure.addSite(actor, input) };
  }
}

const facts = ({ volunteer, person, department, site }: VolunteerView) => ({
  ...volunteerFacts(volunteer),
  name: person.name,
  email: person.email,
  department,
  site,
});
