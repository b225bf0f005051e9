import { Injectable } from '@nestjs/common';
import { DataSource, LessThanOrEqual } from 'typeorm';
import type { z } from 'zod';
import type { Actor } from '#libs/accounts';
import { Clock, changedOne, inTransaction, invalid } from '#libs/platform';
import { checkStructure } from '../structure/structure.ts';
import { blankVolunteer, findOwnVolunteer, ownVolunteer } from './own-volunteer.ts';
import type { AvailabilityInput, InterestsInput, ProfileInput } from './profile-input.ts';
import { Volunteer } from './volunteer.entity.ts';

/** A volunteer looks after their own profile. */
@Injectable()
export class Profile {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
  ) {}

  /** The volunteer as kept, or as yet blank. @throws Refusal 'forbidden' when the actor volunteers for no employer */
  async read(actor: Actor): Promise<Volunteer> {
    const found = await findOwnVolunteer(this.db.manager, actor);
    const employerId = actor.organisation('profile.edit');
    return found ?? blankVolunteer(actor.personId, employerId, actor.zone, this.clock.now());
  }

  /** @throws Refusal with problem 'unknown-choice', or 'below-active' for a capacity below the active matches */
  async save(actor: Actor, input: z.output<typeof ProfileInput>): Promise<void> {
    const at = this.clock.now();
    await inTransaction(this.db, async tx => {
      const { id, employerId, activeMatches } = await ownVolunteer(tx, actor, at);
      await checkStructure(tx, employerId, input);
      const enough = { id, activeMatches: LessThanOrEqual(input.capacity) };
      if (!(await changedOne(tx.update(Volunteer, enough, { ...input, updatedAt: at }))))
        throw invalid('capacity', 'below-active', { active: activeMatches });
    });
  }

  saveInterests(actor: Actor, { interests }: z.output<typeof InterestsInput>): Promise<void> {
    return this.change(actor, { interests });
  }

  saveAvailability(actor: Actor, input: z.output<typeof AvailabilityInput>): Promise<void> {
    return this.change(actor, input);
  }

  private async change(actor: Actor, change: Partial<Volunteer>): Promise<void> {
    const updatedAt = this.clock.now();
    await inTransaction(this.db, async tx => {
      const { id } = await ownVolunteer(tx, actor, updatedAt);
      await tx.update(Volunteer, { id }, { ...change, updatedAt });
    });
  }
}
