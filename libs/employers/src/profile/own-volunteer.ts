import { type EntityManager, In } from 'typeorm';
import type { Actor } from '#libs/accounts';
import { Weekly } from '#libs/availability';
import { newId, notFound } from '#libs/platform';
import { Volunteer } from './volunteer.entity.ts';

/** A volunteer of whom nothing is known yet. */
export function blankVolunteer(personId: string, employerId: string, zone: string, at: Date): Volunteer {
  return Object.assign(new Volunteer(), {
    id: newId(),
    personId,
    employerId,
    departmentId: null,
    siteId: null,
    jobTitle: '',
    occupation: null,
    area: '',
    gender: null,
    languages: [],
    interests: [],
    availability: Weekly.empty.toBuffer(),
    zone,
    format: 'either',
    capacity: 1,
    screening: 'not-started',
    screenedUntil: null,
    activeMatches: 0,
    createdAt: at,
    updatedAt: at,
  } satisfies Partial<Volunteer>);
}

/** The actor as a volunteer of an employer to which they still belong, or null before they have filled in anything. */
export function findOwnVolunteer(manager: EntityManager, actor: Actor): Promise<Volunteer | null> {
  const employerId = In(actor.organisations('profile.edit'));
  return manager.findOneBy(Volunteer, { personId: actor.personId, employerId });
}

/** The actor's volunteer row, made when they first fill in something. @throws Refusal when they belong to no employer */
export async function ownVolunteer(tx: EntityManager, actor: Actor, at: Date): Promise<Volunteer> {
  const found = await findOwnVolunteer(tx, actor);
  if (found) return found;
  const blank = blankVolunteer(actor.personId, actor.organisation('profile.edit'), actor.zone, at);
  await tx
    .createQueryBuilder()
    .insert()
    .into(Volunteer)
    .values(blank)
    .orIgnore()
    .updateEntity(false)
    .execute();
  // Somebody who presses twice at once finds the row of the first press.
  const kept = await findOwnVolunteer(tx, actor);
  if (!kept) throw notFound();
  return kept;
}
