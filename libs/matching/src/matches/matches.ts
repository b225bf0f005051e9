import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In, LessThan } from 'typeorm';
import { z } from 'zod';
import { type ActiveCoordinator, type Actor, coordinatorsOf } from '#libs/accounts';
import { optionalId, Volunteer } from '#libs/employers';
import { type NamedPair, namePairs } from '../pairs/name-pairs.ts';
import { type Explanation, ofThePair } from '../proposals/explanation.ts';
import { Proposal } from '../proposals/proposal.entity.ts';
import { Match } from './match.entity.ts';

const pageSize = 50;

/** `after` is the id of the last match of the page before. */
export const MatchesQuery = z.object({ after: optionalId() });

export interface MatchView extends NamedPair {
  match: Match;
  /** Why the two were proposed. */
  explanation: Explanation;
}

/** A match as its volunteer sees it: with whom at the school to talk. */
export interface OwnMatchView extends MatchView {
  contacts: Pick<ActiveCoordinator, 'name' | 'email'>[];
}

/** The matches there are, for each who has part in them. */
@Injectable()
export class Matches {
  constructor(private readonly db: DataSource) {}

  /**
   * Those of the actor's employers and schools, newest first.
   * @returns up to 50, and what to ask for `after`; null at the end
   */
  async list(
    actor: Actor,
    { after }: z.output<typeof MatchesQuery>,
  ): Promise<{ matches: MatchView[]; next: string | null }> {
    const own = In(actor.organisations('matches.read'));
    const behind = after ? { id: LessThan(after) } : {};
    const found = await this.db.manager.find(Match, {
      where: [
        { employerId: own, ...behind },
        { schoolId: own, ...behind },
      ],
      order: { id: 'DESC' },
      take: pageSize + 1,
    });
    const matches = found.slice(0, pageSize);
    const next = found.length > pageSize ? (matches.at(-1)?.id ?? null) : null;
    return { matches: await view(this.db.manager, matches), next };
  }

  /** The volunteer's own, newest first. */
  async own(actor: Actor): Promise<OwnMatchView[]> {
    const { manager } = this.db;
    const employerId = In(actor.organisations('own-matches.read'));
    const volunteers = await manager.findBy(Volunteer, { personId: actor.personId, employerId });
    const volunteerId = In(volunteers.map(({ id }) => id));
    const matches = await manager.find(Match, { where: { volunteerId }, order: { id: 'DESC' } });
    const schools = [...new Set(matches.map(({ schoolId }) => schoolId))];
    const teachers = await coordinatorsOf(manager, schools, 'school-coordinator');
    return (await view(manager, matches)).map(one => ({
      ...one,
      contacts: teachers
        .filter(({ organisationId }) => organisationId === one.match.schoolId)
        .map(({ name, email }) => ({ name, email })),
    }));
  }
}

async function view(manager: EntityManager, matches: Match[]): Promise<MatchView[]> {
  const pairs = await namePairs(manager, matches);
  const proposals = await manager.find(Proposal, {
    select: { id: true, explanation: true },
    where: { id: In(matches.map(({ proposalId }) => proposalId)) },
  });
  const explanations = new Map(proposals.map(({ id, explanation }) => [id, ofThePair(explanation)]));
  return matches.map((match, place) => ({
    ...pairs[place]!,
    match,
    explanation: explanations.get(match.proposalId)!,
  }));
}
