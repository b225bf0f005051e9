import type { EntityManager } from 'typeorm';
import type { Cohort } from '#libs/employers';
import type { Pair, Snapshot } from '#libs/matching-engine';
import { Match } from '../matches/match.entity.ts';
import { Proposal } from '../proposals/proposal.entity.ts';
import type { RejectionReason } from '../proposals/rejection-reason.ts';

type People = Pick<Snapshot, 'volunteers' | 'students'>;

/** What holds beyond the cohort: a family tie. */
const tie: RejectionReason = 'they-know-each-other';

/** Pairs that must not be: rejected in this cohort, family anywhere, matched in it before, or anywhere now. */
export async function excludedPairs(
  manager: EntityManager,
  { id: cohortId, employerId }: Cohort,
  people: People,
): Promise<Pair[]> {
  const select = { volunteerId: true, studentId: true } as const;
  const rejected = await manager.find(Proposal, {
    select,
    where: [
      { cohortId, state: 'rejected' },
      { employerId, state: 'rejected', rejectedReason: tie },
    ],
  });
  const matched = await manager.find(Match, {
    select,
    where: [{ cohortId }, { employerId, state: 'active' }],
  });
  return among(people, [...rejected, ...matched]);
}

/**
 * Pairs that the run must keep: approved by one side, or locked. As many as there are places for, in this order.
 * @param mayKeep whether the pair may still be
 */
export async function keptPairs(
  manager: EntityManager,
  cohortId: string,
  people: People,
  mayKeep: (pair: Pair) => boolean,
): Promise<Pair[]> {
  const open = await manager.find(Proposal, {
    select: { volunteerId: true, studentId: true, employerDecision: true, schoolDecision: true },
    where: [
      { cohortId, state: 'open', employerDecision: 'approved' },
      { cohortId, state: 'open', schoolDecision: 'approved' },
      { cohortId, state: 'open', locked: true },
    ],
    order: { id: 'ASC' },
  });
  const decided = (proposal: Proposal) => proposal.employerDecision ?? proposal.schoolDecision;
  const inOrder = [...open.filter(decided), ...open.filter(proposal => !decided(proposal))];
  const places = new Map<string, number>();
  for (const { id, capacity } of people.volunteers) places.set(id, capacity);
  for (const { id, demand } of people.students) places.set(id, demand);
  return among(people, inOrder).filter(pair => {
    const { volunteer, student } = pair;
    const [offered, wanted] = [places.get(volunteer) ?? 0, places.get(student) ?? 0];
    if (offered === 0 || wanted === 0 || !mayKeep(pair)) return false;
    places.set(volunteer, offered - 1).set(student, wanted - 1);
    return true;
  });
}

/** Pairs that an earlier run proposed and nobody has decided. */
export async function proposedPairs(
  manager: EntityManager,
  cohortId: string,
  people: People,
): Promise<Pair[]> {
  const select = { volunteerId: true, studentId: true } as const;
  return among(people, await manager.find(Proposal, { select, where: { cohortId, state: 'open' } }));
}

export const keyOf = ({ volunteer, student }: Pair): string => `${volunteer} ${student}`;

/** Pairs of which the snapshot has both, each once. */
function among(people: People, rows: { volunteerId: string; studentId: string }[]): Pair[] {
  const known = new Set([...people.volunteers, ...people.students].map(({ id }) => id));
  const pairs = new Map<string, Pair>();
  for (const { volunteerId: volunteer, studentId: student } of rows)
    if (known.has(volunteer) && known.has(student))
      pairs.set(keyOf({ volunteer, student }), { volunteer, student });
  return [...pairs.values()];
}
