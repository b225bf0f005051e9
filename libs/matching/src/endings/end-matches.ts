import { type EntityManager, type FindOptionsWhere, In } from 'typeorm';
import { type Actor, audit } from '#libs/accounts';
import { releaseVolunteer } from '#libs/employers';
import { releaseStudent } from '#libs/schools';
import { Match } from '../matches/match.entity.ts';
import type { EndingReason } from './ending-reason.ts';

/**
 * Ends the active matches among these: the volunteer has a place again, the student wants a mentor again.
 * @returns those that ended now, by id
 */
export async function endMatches(
  tx: EntityManager,
  actor: Actor,
  where: FindOptionsWhere<Match>[],
  reason: EndingReason,
  at: Date,
): Promise<Match[]> {
  const matches = await tx.find(Match, {
    where: where.map(one => ({ ...one, state: 'active' as const })),
    order: { id: 'ASC' },
    lock: { mode: 'pessimistic_write' },
  });
  if (matches.length === 0) return [];
  const id = In(matches.map(match => match.id));
  await tx.update(
    Match,
    { id },
    { state: 'ended', endedAt: at, endedReason: reason, endedBy: actor.personId },
  );
  for (const { volunteerId, studentId } of matches) {
    await releaseVolunteer(tx, volunteerId);
    await releaseStudent(tx, studentId);
  }
  await audit(
    tx,
    ...matches.map(match => ({
      ...{ at, personId: actor.personId, organisationId: match.schoolId, action: 'match.ended' },
      ...{ subject: 'match', subjectId: match.id, details: { reason } },
    })),
  );
  return matches;
}
