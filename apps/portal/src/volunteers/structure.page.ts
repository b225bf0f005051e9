import { Body, Controller, Get, Post } from '@nestjs/common';
import type { z } from 'zod';
import type { Actor } from '#libs/accounts';
import { DepartmentInput, SiteInput, Structure } from '#libs/employers';
import { May } from '../http/access.ts';
import { formOf, page, seeOther } from '../http/answers.ts';
import { type Ask, AskOf, Who } from '../http/ask.ts';
import { FormOf } from '../http/form.interceptor.ts';
import { zoneOptions } from '../http/options.ts';
import { paths } from '../paths.ts';

/** The parts of an employer: departments and sites, for volunteers to choose from. */
@Controller()
export class StructurePage {
  constructor(private readonly structure: Structure) {}

  @Get(paths.structure)
  @May('volunteers.read')
  async showDepartments(@AskOf() { actor }: Ask) {
    const { departments } = await this.structure.read(actor as Actor);
    return page('volunteers/departments', {
      title: 'volunteers.structure.departments',
      departments: departments.map(({ name }) => name),
      sites: paths.sites,
      action: paths.departments,
      form: formOf({ name: '' }),
    });
  }

  @Get(paths.sites)
  @May('volunteers.read')
  async showSites(@AskOf() { actor, zone }: Ask) {
    const { sites } = await this.structure.read(actor as Actor);
    return page('volunteers/sites', {
      title: 'volunteers.structure.sites',
      sites: sites.map(({ name, zone }) => ({ name, zone: zone.replaceAll('_', ' ') })),
      departments: paths.structure,
      action: paths.sites,
      zones: zoneOptions(),
      form: formOf({ name: '', zone }),
    });
  }

  @Post(paths.departments)
  @May('departments.edit')
  @FormOf('showDepartments')
  async addDepartment(
    @Who() actor: Actor,
    @Body({ schema: DepartmentInput }) input: z.output<typeof DepartmentInput>,
  ) {
    await this.structure.addDepartment(actor, input);
    return seeOther(paths.structure, 'saved');
  }

  @Post(paths.sites)
  @May('departments.edit')
  @FormOf('showSites')
  async addSite(@Who() actor: Actor, @Body({ schema: SiteInput }) input: z.output<typeof SiteInput>) {
    await this.structure.addSite(actor, input);
    return seeOther(paths.sites, 'saved');
  }
}
