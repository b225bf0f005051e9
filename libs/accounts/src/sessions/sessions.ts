import { Injectable } from '@nestjs/common';
import { DataSource, LessThan } from 'typeorm';
import { Clock, inTransaction } from '#libs/platform';
import { actorOf } from '../people/actor-of.ts';
import type { Actor } from '../permissions/actor.ts';
import { hashOf, newSecret } from '../tokens/secret.ts';
import { endAccess } from './end-access.ts';
import { Session } from './session.entity.ts';

const minute = 60_000;
const idle = 12 * 60 * minute;
const longest = 14 * 24 * 60 * minute;

/** Signed-in browsers, kept in the database so that any of them can be signed out from anywhere. */
@Injectable()
export class Sessions {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Opens a session. @returns the token for the cookie, known to nobody else */
  async open(personId: string): Promise<string> {
    const token = newSecret();
    const now = this.clock.now();
    await this.db.getRepository(Session).insert({
      tokenHash: hashOf(token),
      personId,
      createdAt: now,
      lastSeenAt: now,
      expiresAt: new Date(now.getTime() + longest),
    });
    return token;
  }

  /** @returns who holds the token, or null when it is unknown, idle for 12 hours or older than 14 days */
  async actor(token: string): Promise<Actor | null> {
    const now = this.clock.now();
    const sessions = this.db.getRepository(Session);
    const session = await sessions.findOneBy({ tokenHash: hashOf(token) });
    if (!session || session.expiresAt <= now || now.getTime() - session.lastSeenAt.getTime() > idle)
      return null;
    if (now.getTime() - session.lastSeenAt.getTime() > minute) {
      await sessions.update({ tokenHash: session.tokenHash }, { lastSeenAt: now });
    }
    return actorOf(this.db.manager, session.personId);
  }

  async close(token: string): Promise<void> {
    await this.db.getRepository(Session).delete({ tokenHash: hashOf(token) });
  }

  /** Signs the person out of every browser and every program. */
  async closeAll(personId: string): Promise<void> {
    await inTransaction(this.db, tx => endAccess(tx, personId, this.clock.now()));
  }

  /** Removes what has run out. @returns how many */
  async sweep(): Promise<number> {
    const { affected } = await this.db
      .getRepository(Session)
      .delete({ expiresAt: LessThan(this.clock.now()) });
    return affected ?? 0;
  }
}
