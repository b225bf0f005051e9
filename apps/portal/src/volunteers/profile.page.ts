import { Body, Controller, Get, Post } from '@nestjs/common';
import type { z } from 'zod';
import type { Actor } from '#libs/accounts';
import { AvailabilityInput, InterestsInput, Profile, ProfileInput, Structure } from '#libs/employers';
import { availabilityWeek } from '../components/availability-week.ts';
import { fieldGroups, interestClusters } from '../components/interest-clusters.ts';
import { May } from '../http/access.ts';
import { formOf, page, seeOther } from '../http/answers.ts';
import { type Ask, AskOf, Who } from '../http/ask.ts';
import { FormOf } from '../http/form.interceptor.ts';
import { zoneOptions } from '../http/options.ts';
import { paths } from '../paths.ts';
import { formatOptions, genderOptions, languageOptions, slotsOf, tagsOf } from '../people/options.ts';

/** A volunteer's profile in three steps; each saved by itself. */
@Controller()
export class ProfilePage {
  constructor(
    private readonly profile: Profile,
    private readonly structure: Structure,
  ) {}

  @Get(paths.profile)
  @May('profile.edit')
  async show(@AskOf() { actor, locale }: Ask) {
    const volunteer = await this.profile.read(actor as Actor);
    const { departments, sites } = await this.structure.read(actor as Actor);
    const { occupation, area, gender } = volunteer;
    const { jobTitle, departmentId, siteId, languages, format, capacity } = volunteer;
    return page('volunteers/profile', {
      title: 'volunteers.profile.title',
      missing: volunteer.missing(),
      departments: departments.map(({ id, name }) => ({ value: id, text: name })),
      sites: sites.map(({ id, name }) => ({ value: id, text: name })),
      languages: languageOptions(locale),
      formats: formatOptions,
      fields: fieldGroups(locale),
      genders: genderOptions('volunteers.profile.noGender'),
      form: formOf({
        ...{ jobTitle, occupation, departmentId, siteId, languages, format, capacity },
        ...{ area, gender: gender ?? '' },
      }),
    });
  }

  @Post(paths.profile)
  @May('profile.edit')
  @FormOf('show')
  async save(@Who() actor: Actor, @Body({ schema: ProfileInput }) input: z.output<typeof ProfileInput>) {
    await this.profile.save(actor, input);
    return seeOther(paths.profileInterests, 'saved');
  }

  @Get(paths.profileInterests)
  @May('profile.edit')
  async showInterests(@AskOf() { actor, locale }: Ask) {
    const { interests } = await this.profile.read(actor as Actor);
    return page('volunteers/interests', {
      title: 'volunteers.interests.title',
      clusters: interestClusters(locale),
      form: formOf({ interests, more: tagsOf(interests) }),
    });
  }

  @Post(paths.profileInterests)
  @May('profile.edit')
  @FormOf('showInterests')
  async saveInterests(
    @Who() actor: Actor,
    @Body({ schema: InterestsInput }) input: z.output<typeof InterestsInput>,
  ) {
    await this.profile.saveInterests(actor, input);
    return seeOther(paths.profileAvailability, 'saved');
  }

  @Get(paths.profileAvailability)
  @May('profile.edit')
  async showAvailability(@AskOf() { actor, locale }: Ask) {
    const { availability, zone } = await this.profile.read(actor as Actor);
    return page('volunteers/availability', {
      title: 'volunteers.availability.title',
      zones: zoneOptions(),
      week: availabilityWeek(locale),
      form: formOf({ zone, availability: slotsOf(availability) }),
    });
  }

  @Post(paths.profileAvailability)
  @May('profile.edit')
  @FormOf('showAvailability')
  async saveAvailability(
    @Who() actor: Actor,
    @Body({ schema: AvailabilityInput }) input: z.output<typeof AvailabilityInput>,
  ) {
    await this.profile.saveAvailability(actor, input);
    return seeOther(paths.ownCohorts, 'saved');
  }
}
