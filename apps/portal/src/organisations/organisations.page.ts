import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import type { z } from 'zod';
import {
  type Actor,
  OrganisationInput,
  OrganisationLookUp,
  Organisations,
  RoleInvitationInput,
  RoleInvitations,
} from '#libs/accounts';
import { May } from '../http/access.ts';
import { formOf, page, seeOther } from '../http/answers.ts';
import { type Ask, AskOf, Who } from '../http/ask.ts';
import { FormOf } from '../http/form.interceptor.ts';
import { zoneOptions } from '../http/options.ts';
import { paths, to } from '../paths.ts';

const RoleForm = RoleInvitationInput.omit({ organisationId: true });

/** The program admin's room: employers, schools, and who runs them. */
@Controller()
export class OrganisationsPage {
  constructor(
    private readonly organisations: Organisations,
    private readonly lookUp: OrganisationLookUp,
    private readonly invitations: RoleInvitations,
  ) {}

  @Get(paths.organisations)
  @May('organisations.manage')
  async list() {
    const rows = async (kind: 'employer' | 'school' | 'program') =>
      (await this.organisations.all(kind)).map(({ id, name, zone }) => ({
        name,
        zone,
        href: to(paths.organisation, { organisationId: id }),
      }));
    return page('organisations/list', {
      title: 'organisations.list.title',
      groups: [
        { heading: 'organisations.list.employers', rows: await rows('employer') },
        { heading: 'organisations.list.schools', rows: await rows('school') },
        { heading: 'organisations.list.program', rows: await rows('program') },
      ],
      add: paths.newOrganisation,
    });
  }

  @Get(paths.newOrganisation)
  @May('organisations.manage')
  showNew() {
    return page('organisations/new', {
      title: 'organisations.new.title',
      zones: zoneOptions(),
      kinds: (['employer', 'school'] as const).map(kind => ({
        value: kind,
        label: `organisations.kind.${kind}`,
      })),
      form: formOf({ kind: 'employer', name: '', zone: 'America/New_York', domains: '' }),
    });
  }

  @Post(paths.organisations)
  @May('organisations.manage')
  @FormOf('showNew')
  async add(
    @Who() actor: Actor,
    @Body({ schema: OrganisationInput }) input: z.output<typeof OrganisationInput>,
  ) {
    const organisationId = await this.organisations.add(actor, input);
    return seeOther(to(paths.organisation, { organisationId }), 'organisation-added');
  }

  @Get(paths.organisation)
  @May('organisations.manage')
  async show(@AskOf() { actor, params }: Ask) {
    const { organisation, domains, coordinators } = await this.lookUp.read(
      actor as Actor,
      params.organisationId ?? '',
    );
    const role = { employer: 'hr-coordinator', school: 'school-coordinator', program: 'program-admin' }[
      organisation.kind
    ];
    return page('organisations/show', {
      title: 'organisations.show.title',
      titleValues: { name: organisation.name },
      kind: organisation.kind,
      zone: organisation.zone,
      domains,
      coordinators,
      role,
      invite: to(paths.roleInvitations, { organisationId: organisation.id }),
      form: formOf({ name: '', email: '' }),
    });
  }

  @Post(paths.roleInvitations)
  @May('organisations.manage')
  @FormOf('show')
  async invite(
    @Who() actor: Actor,
    @Param('organisationId') organisationId: string,
    @Body({ schema: RoleForm }) input: z.output<typeof RoleForm>,
  ) {
    await this.invitations.invite(actor, { ...input, organisationId });
    return seeOther(to(paths.organisation, { organisationId }), 'role-invited');
  }
}
