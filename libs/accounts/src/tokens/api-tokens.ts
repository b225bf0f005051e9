import { Injectable } from '@nestjs/common';
import { DataSource, IsNull } from 'typeorm';
import { z } from 'zod';
import { Clock, inTransaction, newId, notFound, text } from '#libs/platform';
import { audit } from '../audit/audit.ts';
import { actorOf } from '../people/actor-of.ts';
import type { Actor } from '../permissions/actor.ts';
import { ApiToken } from './api-token.entity.ts';
import { hashOf, newSecret } from './secret.ts';

export const NewApiToken = z.object({ purpose: text(60) });

/** Tokens with which a program acts as its owner: `Authorization: Bearer kw_…`. */
@Injectable()
export class ApiTokens {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Makes a token. @returns its id, and the token itself, shown this once */
  async issue(
    actor: Actor,
    { purpose }: z.output<typeof NewApiToken>,
  ): Promise<{ id: string; token: string }> {
    const token = `kw_${newSecret()}`;
    const id = newId();
    const at = this.clock.now();
    await inTransaction(this.db, async tx => {
      await tx.insert(ApiToken, {
        id,
        personId: actor.personId,
        purpose,
        tokenHash: hashOf(token),
        createdAt: at,
        revokedAt: null,
      });
      await audit(tx, {
        at,
        personId: actor.personId,
        organisationId: null,
        action: 'api-token.issued',
        subject: 'api-token',
        subjectId: id,
      });
    });
    return { id, token };
  }

  /** @returns the person's tokens that still work, newest first */
  list(actor: Actor): Promise<ApiToken[]> {
    return this.db.getRepository(ApiToken).find({
      where: { personId: actor.personId, revokedAt: IsNull() },
      order: { id: 'DESC' },
    });
  }

  /** @throws Refusal 'not-found' when it is not this person's, or revoked already */
  async revoke(actor: Actor, id: string): Promise<void> {
    const at = this.clock.now();
    await inTransaction(this.db, async tx => {
      const { affected } = await tx.update(
        ApiToken,
        { id, personId: actor.personId, revokedAt: IsNull() },
        { revokedAt: at },
      );
      if (affected !== 1) throw notFound();
      await audit(tx, {
        at,
        personId: actor.personId,
        organisationId: null,
        action: 'api-token.revoked',
        subject: 'api-token',
        subjectId: id,
      });
    });
  }

  /** @returns whose token it is, or null */
  async actor(token: string): Promise<Actor | null> {
    const found = await this.db
      .getRepository(ApiToken)
      .findOneBy({ tokenHash: hashOf(token), revokedAt: IsNull() });
    return found && actorOf(this.db.manager, found.personId);
  }
}
