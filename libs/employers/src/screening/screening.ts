import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { z } from 'zod';
import { type Actor, audit, Organisation } from '#libs/accounts';
import { Clock, dayIn, inTransaction, invalid, isId, notFound, optionalDay } from '#libs/platform';
import { Volunteer } from '../profile/volunteer.entity.ts';
import { screeningStatuses } from './screening-status.ts';

export const ScreeningInput = z
  .object({ status: z.enum(screeningStatuses), until: optionalDay() })
  .refine(({ status, until }) => status !== 'cleared' || until !== null, {
    path: ['until'],
    params: { problem: 'required' },
  })
  .transform(({ status, until }) => ({ status, until: status === 'cleared' ? until : null }));

/** HR records how a volunteer's background check went. */
@Injectable()
export class Screening {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
  ) {}

  /** @throws Refusal 'not-found', or with problem 'already-past' for a clearance that has ended, by the employer's clock */
  async set(actor: Actor, id: string, { status, until }: z.output<typeof ScreeningInput>): Promise<void> {
    const at = this.clock.now();
    const employerId = In(actor.organisations('volunteers.screen'));
    await inTransaction(this.db, async tx => {
      const volunteer = isId(id) ? await tx.findOneBy(Volunteer, { id, employerId }) : null;
      if (!volunteer) throw notFound();
      const { zone } = await tx.findOneByOrFail(Organisation, { id: volunteer.employerId });
      if (until && until < dayIn(zone, at)) throw invalid('until', 'already-past');
      await tx.update(Volunteer, { id }, { screening: status, screenedUntil: until, updatedAt: at });
      await audit(tx, screened(actor, volunteer, { at, status, until }));
    });
  }
}

/** The deed of changing a volunteer's screening, for the audit trail. */
export function screened(
  { personId }: Actor,
  { id, employerId, screening: before }: Volunteer,
  { at, status, until }: { at: Date; status: string; until: string | null },
) {
  const details = { before, status, until };
  const subject = { subject: 'volunteer', subjectId: id };
  return { at, personId, organisationId: employerId, action: 'volunteer.screened', ...subject, details };
}
