import { type EntityManager, In } from 'typeorm';
import { Person } from '#libs/accounts';
import { Enrolment } from '../enrolment/enrolment.entity.ts';
import { Volunteer } from '../profile/volunteer.entity.ts';
import { Invitation } from './invitation.entity.ts';
import type { Invitee } from './invitees.ts';

/** Who has neither been invited to the cohort nor joined it. */
export async function notYetAsked(
  manager: EntityManager,
  cohortId: string,
  invitees: Invitee[],
): Promise<Invitee[]> {
  const emails = invitees.map(({ email }) => email);
  const invited = await manager.findBy(Invitation, { cohortId, email: In(emails) });
  const joined = await manager
    .createQueryBuilder(Person, 'p')
    .innerJoin(Volunteer, 'v', 'v.personId = p.id')
    .innerJoin(Enrolment, 'e', 'e.volunteerId = v.id')
    .where('e.cohortId = :cohortId and p.email in (:...emails)', { cohortId, emails })
    .getMany();
  const asked = new Set([...invited, ...joined].map(({ email }) => email));
  return invitees.filter(({ email }) => !asked.has(email));
}
