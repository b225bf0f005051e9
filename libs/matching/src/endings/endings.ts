import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import type { z } from 'zod';
import type { Actor } from '#libs/accounts';
import { Outbox } from '#libs/mail';
import { Clock, Config, inTransaction, isId, notFound, Refusal } from '#libs/platform';
import { withdrawConsent } from '#libs/schools';
import { Match } from '../matches/match.entity.ts';
import { type NamedPair, namePairs } from '../pairs/name-pairs.ts';
import { Proposal } from '../proposals/proposal.entity.ts';
import { endMatches } from './end-matches.ts';
import { endingLetters } from './ending-letters.ts';
import type { EndingInput } from './ending-reason.ts';

/** A match ends before its time. */
@Injectable()
export class Endings {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly outbox: Outbox,
  ) {}

  /** A match of the actor's, with its names. @throws Refusal 'not-found' */
  async read(actor: Actor, id: string): Promise<NamedPair & { match: Match }> {
    const match = isId(id) ? await this.db.manager.findOne(Match, { where: own(actor, id) }) : null;
    if (!match) throw notFound();
    const [pair] = await namePairs(this.db.manager, [match]);
    return { ...pair!, match };
  }

  /**
   * HR or the school ends a match; the student is looked for again.
   * @throws Refusal 'not-found', 'already-ended'
   */
  async end(actor: Actor, id: string, { reason }: z.output<typeof EndingInput>): Promise<void> {
    if (!isId(id)) throw notFound();
    await inTransaction(this.db, async tx => {
      if (!(await tx.exists(Match, { where: own(actor, id) }))) throw notFound();
      const ended = await endMatches(tx, actor, own(actor, id), reason, this.clock.now());
      if (ended.length === 0) throw new Refusal('already-ended', 'conflict');
      await this.outbox.owe(tx, ...(await endingLetters(tx, this.config, ended, { rematch: true })));
    });
    await this.outbox.wake();
  }

  /**
   * A guardian no longer agrees: from now on the student is proposed to nobody, what was proposed is so no more, and every
   * match ends. Volunteers learn only that it has ended.
   * @throws Refusal 'not-found', or 'no-consent' when there is none to withdraw
   * @returns how many matches ended
   */
  async withdrawConsent(actor: Actor, studentId: string): Promise<number> {
    const ended = await inTransaction(this.db, async tx => {
      const at = this.clock.now();
      await withdrawConsent(tx, actor, studentId, at);
      await tx.update(Proposal, { studentId, state: 'open' }, { state: 'superseded', locked: false });
      const matches = await endMatches(tx, actor, [{ studentId }], 'consent-withdrawn', at);
      await this.outbox.owe(tx, ...(await endingLetters(tx, this.config, matches, { rematch: false })));
      return matches.length;
    });
    if (ended > 0) await this.outbox.wake();
    return ended;
  }
}

const own = (actor: Actor, id: string) => {
  const organisations = In(actor.organisations('matches.end'));
  return [
    { id, employerId: organisations },
    { id, schoolId: organisations },
  ];
};
