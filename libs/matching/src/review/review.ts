import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { z } from 'zod';
import type { Actor } from '#libs/accounts';
import { Outbox } from '#libs/mail';
import { Clock, Config, inTransaction, Refusal } from '#libs/platform';
import type { RejectionInput } from '../proposals/rejection-reason.ts';
import { decide } from './decide.ts';
import { decline } from './decline.ts';
import { introduce } from './introduce.ts';
import { makeMatch } from './make-match.ts';
import { openProposals } from './open-proposals.ts';
import { turnLock } from './turn-lock.ts';

/** What came of approving all: proposals that could not be, each with the refusal's code. */
export interface ApprovedAll {
  approved: number;
  matched: number;
  refused: { proposalId: string; code: string }[];
}

/** Coordinators of both sides decide on proposals. */
@Injectable()
export class Review {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly outbox: Outbox,
  ) {}

  /**
   * Approves a pair for the actor's side, or for both sides by who coordinates both. With the second side's it becomes a
   * match: the match, its audit row and its emails are all kept, or nothing is.
   * @returns the match's id; null while the other side has not approved
   * @throws Refusal 'not-found', 'already-decided', 'superseded', or why there cannot be a match, see `makeMatch`
   */
  async approve(actor: Actor, id: string): Promise<string | null> {
    const matchId = await this.approveOne(actor, id);
    if (matchId) await this.outbox.wake();
    return matchId;
  }

  /**
   * The pair will not be proposed again; whoever approved it for the other side is told.
   * @throws Refusal 'not-found', 'already-decided', 'superseded'
   */
  async reject(actor: Actor, id: string, { reason, note }: z.output<typeof RejectionInput>): Promise<void> {
    const change = { state: 'rejected' as const, rejectedReason: reason, note, locked: false };
    const owed = await inTransaction(this.db, async tx => {
      const before = await decide(tx, actor, id, 'rejected', this.clock.now(), change);
      const letters = await decline(tx, this.config, before, reason);
      await this.outbox.owe(tx, ...letters);
      return letters.length;
    });
    if (owed > 0) await this.outbox.wake();
  }

  /** The next run keeps the pair. @throws Refusal 'not-found', 'already-decided', 'superseded' */
  async lock(actor: Actor, id: string): Promise<void> {
    await inTransaction(this.db, tx => turnLock(tx, actor, id, true, this.clock.now()));
  }

  /** @throws Refusal 'not-found', 'already-decided', 'superseded' */
  async unlock(actor: Actor, id: string): Promise<void> {
    await inTransaction(this.db, tx => turnLock(tx, actor, id, false, this.clock.now()));
  }

  /**
   * Approves what is undecided in a run, one transaction each, so that one that cannot be keeps no other from it.
   * @throws Refusal 'not-found' when the run holds nothing for the actor to see
   */
  async approveAll(actor: Actor, runId: string): Promise<ApprovedAll> {
    const all: ApprovedAll = { approved: 0, matched: 0, refused: [] };
    for (const proposalId of await openProposals(this.db.manager, actor, runId)) {
      try {
        if (await this.approveOne(actor, proposalId)) all.matched++;
        all.approved++;
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        all.refused.push({ proposalId, code: error.code });
      }
    }
    if (all.matched > 0) await this.outbox.wake();
    return all;
  }

  private approveOne(actor: Actor, id: string): Promise<string | null> {
    const at = this.clock.now();
    return inTransaction(this.db, async tx => {
      await decide(tx, actor, id, 'approved', at);
      const match = await makeMatch(tx, actor, id, at);
      if (!match) return null;
      await this.outbox.owe(tx, ...(await introduce(tx, this.config, match)));
      return match.id;
    });
  }
}
