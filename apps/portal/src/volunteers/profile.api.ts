import { Body, Controller, Get, HttpCode, Put } from '@nestjs/common';
import type { z } from 'zod';
import type { Actor } from '#libs/accounts';
import { AvailabilityInput, InterestsInput, Profile, ProfileInput } from '#libs/employers';
import { May } from '../http/access.ts';
import { Who } from '../http/ask.ts';
import { api, paths } from '../paths.ts';
import { volunteerFacts } from './volunteer-facts.ts';

@Controller()
export class ProfileApi {
  constructor(private readonly profile: Profile) {}

  @Get(api(paths.profile))
  @May('profile.edit')
  async read(@Who() actor: Actor) {
    const volunteer = await this.profile.read(actor);
    return { ...volunteerFacts(volunteer), gender: volunteer.gender, missing: volunteer.missing() };
  }

  @Put(api(paths.profile))
  @May('profile.edit')
  @HttpCode(204)
  async save(@Who() actor: Actor, @Body({ schema: ProfileInput }) input: z.output<typeof ProfileInput>) {
    await this.profile.save(actor, input);
  }

  @Put(api(paths.profileInterests))
  @May('profile.edit')
  @HttpCode(204)
  async saveInterests(
    @Who() actor: Actor,
    @Body({ schema: InterestsInput }) input: z.output<typeof InterestsInput>,
  ) {
    await this.profile.saveInterests(actor, input);
  }

  @Put(api(paths.profileAvailability))
  @May('profile.edit')
  @HttpCode(204)
  async saveAvailability(
    @Who() actor: Actor,
    @Body({ schema: AvailabilityInput }) input: z.output<typeof AvailabilityInput>,
  ) {
    await this.profile.saveAvailability(actor, input);
  }
}
