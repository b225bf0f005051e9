import { type EntityManager, IsNull } from 'typeorm';
import { ApiToken } from '../tokens/api-token.entity.ts';
import { Session } from './session.entity.ts';

/** Signs a person out of every browser, and revokes every API token of theirs. */
export async function endAccess(tx: EntityManager, personId: string, at: Date): Promise<void> {
  await tx.delete(Session, { personId });
  await tx.update(ApiToken, { personId, revokedAt: IsNull() }, { revokedAt: at });
}
