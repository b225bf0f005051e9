import { type EntityManager, In } from 'typeorm';
import { inChunks } from '#libs/platform';
import { blankVolunteer } from '../profile/own-volunteer.ts';
import { Volunteer } from '../profile/volunteer.entity.ts';

/** People whose volunteer rows are wanted. */
export interface Wanted {
  personId: string;
  employerId: string;
  zone: string;
}

/**
 * The volunteer rows of people, made where they are missing; nobody else changes them until the transaction ends.
 * @returns them by person, and the ids of those made
 */
export async function holdVolunteers(
  tx: EntityManager,
  wanted: readonly Wanted[],
  at: Date,
): Promise<{ volunteers: Map<string, Volunteer>; made: Set<string> }> {
  const volunteers = new Map<string, Volunteer>();
  const made = new Set<string>();
  // In one order, so that two imports at once wait for each other rather than lock each other out.
  const sorted = [...wanted].sort((one, other) => (one.personId < other.personId ? -1 : 1));
  await inChunks(sorted, async chunk => {
    const personId = In(chunk.map(person => person.personId));
    const known = await tx.find(Volunteer, { select: { id: true, personId: true }, where: { personId } });
    const there = new Set(known.map(volunteer => volunteer.personId));
    const blanks = chunk
      .filter(person => !there.has(person.personId))
      .map(person => blankVolunteer(person.personId, person.employerId, person.zone, at));
    if (blanks.length > 0)
      await tx
        .createQueryBuilder()
        .insert()
        .into(Volunteer)
        .values(blanks)
        .orIgnore()
        .updateEntity(false)
        .execute();
    const held = await tx.find(Volunteer, { where: { personId }, lock: { mode: 'pessimistic_write' } });
    const mine = new Set(blanks.map(({ id }) => id));
    for (const volunteer of held) {
      volunteers.set(volunteer.personId, volunteer);
      if (mine.has(volunteer.id)) made.add(volunteer.id);
    }
  });
  return { volunteers, made };
}
