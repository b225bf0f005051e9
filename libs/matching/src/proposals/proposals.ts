import { Injectable } from '@nestjs/common';
import { Brackets, DataSource, type EntityManager, type SelectQueryBuilder } from 'typeorm';
import { z } from 'zod';
import type { Actor } from '#libs/accounts';
import { optionalId } from '#libs/employers';
import { type NamedPair, namePairs } from '../pairs/name-pairs.ts';
import { type Side, sidesOf, undecidedSides } from '../review/sides.ts';
import { ofThePair } from './explanation.ts';
import { findProposal } from './find-proposal.ts';
import { nameRunnersUp, type RunnersUpView } from './name-runners-up.ts';
import { Proposal } from './proposal.entity.ts';

const pageSize = 50;

/** Which proposals. `after` is the id of the last proposal of the page before. */
export const ProposalsQuery = z.object({
  run: optionalId(),
  school: optionalId(),
  state: z.enum(['open', 'approved', 'rejected', '']).default(''),
  after: optionalId(),
});
type Query = z.output<typeof ProposalsQuery>;

/** A proposal with its names, as the actor may see it. */
export interface ProposalView extends NamedPair {
  proposal: Proposal;
  /** The sides for which the actor decides. */
  sides: Side[];
  /** Those of them that wait for the actor. */
  waiting: Side[];
}

/** Coordinators look at proposals: HR at the employer's, a school at those of its students. */
@Injectable()
export class Proposals {
  constructor(private readonly db: DataSource) {}

  /**
   * By run, the newest first, and by school; superseded ones are history and left out.
   * @returns up to 50, and what to ask for `after`; null at the end
   */
  async list(actor: Actor, query: Query): Promise<{ proposals: ProposalView[]; next: string | null }> {
    const found = await this.select(actor, query)
      .limit(pageSize + 1)
      .getMany();
    const proposals = found.slice(0, pageSize);
    const next = found.length > pageSize ? (proposals.at(-1)?.id ?? null) : null;
    return { proposals: await view(this.db.manager, actor, proposals), next };
  }

  /** @returns with it whom each could have had instead. @throws Refusal 'not-found' */
  async read(actor: Actor, id: string): Promise<ProposalView & { runnersUp: RunnersUpView }> {
    const { manager } = this.db;
    const proposal = await findProposal(manager, actor, 'proposals.read', id);
    const [one] = await view(manager, actor, [proposal]);
    return { ...one!, runnersUp: await nameRunnersUp(manager, actor, proposal) };
  }

  private select(actor: Actor, { run, school, state, after }: Query): SelectQueryBuilder<Proposal> {
    const own = actor.organisations('proposals.read');
    const select = this.db
      .createQueryBuilder(Proposal, 'p')
      .where(
        new Brackets(mine => mine.where('p.employerId in (:...own)').orWhere('p.schoolId in (:...own)')),
        { own: own.length > 0 ? own : [''] },
      )
      .andWhere(state ? 'p.state = :state' : "p.state <> 'superseded'", { state })
      .orderBy({ 'p.runId': 'DESC', 'p.schoolId': 'ASC', 'p.id': 'ASC' });
    if (run) select.andWhere('p.runId = :run', { run });
    if (school) select.andWhere('p.schoolId = :school', { school });
    if (after) select.andWhere(beyond, { after });
    return select;
  }
}

const last = (column: string) => `(select l.${column} from proposals l where l.id = :after)`;
/** Behind the last proposal of the page before, in the order of the list. */
const beyond = `(p.runId < ${last('run_id')} or (p.runId = ${last('run_id')}
  and (p.schoolId, p.id) > (${last('school_id')}, :after)))`;

async function view(manager: EntityManager, actor: Actor, proposals: Proposal[]): Promise<ProposalView[]> {
  const pairs = await namePairs(manager, proposals);
  return proposals.map((proposal, place) => {
    const sides = sidesOf(actor, proposal);
    const rejected = sides.some(side => proposal[`${side}Decision`] === 'rejected');
    const note = rejected ? proposal.note : '';
    const seen = { ...proposal, note, explanation: ofThePair(proposal.explanation) };
    return { ...pairs[place]!, proposal: seen, sides, waiting: undecidedSides(actor, proposal) };
  });
}
