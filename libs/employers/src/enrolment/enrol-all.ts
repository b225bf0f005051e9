import { type EntityManager, In, IsNull } from 'typeorm';
import { inChunks } from '#libs/platform';
import { Invitation } from '../invitations/invitation.entity.ts';
import { Enrolment } from './enrolment.entity.ts';
import { takeSeats } from './seats.ts';

/**
 * Gives every volunteer a seat who has none yet; all of them, or none.
 * @returns the ids of those who got one. @throws Refusal 'cohort-full'
 */
export async function enrolAll(
  tx: EntityManager,
  cohortId: string,
  volunteers: readonly { id: string; email: string }[],
  joinedAt: Date,
): Promise<Set<string>> {
  const seated = await tx.findBy(Enrolment, { cohortId });
  const there = new Set(seated.map(({ volunteerId }) => volunteerId));
  const fresh = volunteers.filter(({ id }) => !there.has(id));
  if (fresh.length === 0) return new Set();
  await takeSeats(tx, cohortId, fresh.length);
  await inChunks(fresh, async chunk => {
    await tx.insert(
      Enrolment,
      chunk.map(({ id: volunteerId }) => ({ cohortId, volunteerId, joinedAt })),
    );
    const email = In(chunk.map(volunteer => volunteer.email));
    await tx.update(Invitation, { cohortId, email, acceptedAt: IsNull() }, { acceptedAt: joinedAt });
  });
  return new Set(fresh.map(({ id }) => id));
}
