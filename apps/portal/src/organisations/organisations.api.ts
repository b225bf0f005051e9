import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
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
import { Who } from '../http/ask.ts';
import { api, paths } from '../paths.ts';

const RoleBody = RoleInvitationInput.omit({ organisationId: true });

@Controller()
export class OrganisationsApi {
  constructor(
    private readonly organisations: Organisations,
    private readonly lookUp: OrganisationLookUp,
    private readonly invitations: RoleInvitations,
  ) {}

  @Get(api(paths.organisations))
  @May('organisations.manage')
  async list() {
    const all = await Promise.all(
      (['employer', 'school', 'program'] as const).map(kind => this.organisations.all(kind)),
    );
    return { organisations: all.flat().map(({ id, kind, name, zone }) => ({ id, kind, name, zone })) };
  }

  @Post(api(paths.organisations))
  @May('organisations.manage')
  async add(
    @Who() actor: Actor,
    @Body({ schema: OrganisationInput }) input: z.output<typeof OrganisationInput>,
  ) {
    return { id: await this.organisations.add(actor, input) };
  }

  @Get(api(paths.organisation))
  @May('organisations.manage')
  async read(@Who() actor: Actor, @Param('organisationId') organisationId: string) {
    const { organisation, domains, coordinators } = await this.lookUp.read(actor, organisationId);
    const { id, kind, name, zone } = organisation;
    return { id, kind, name, zone, domains, coordinators };
  }

  @Post(api(paths.roleInvitations))
  @May('organisations.manage')
  @HttpCode(202)
  async invite(
    @Who() actor: Actor,
    @Param('organisationId') organisationId: string,
    @Body({ schema: RoleBody }) input: z.output<typeof RoleBody>,
  ) {
    await this.invitations.invite(actor, { ...input, organisationId });
    return { status: 'mail-sent' };
  }
}
