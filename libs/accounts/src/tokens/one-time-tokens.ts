import { type EntityManager, IsNull, MoreThan } from 'typeorm';
import { Refusal } from '#libs/platform';
import { OneTimeToken, type TokenPurpose } from './one-time-token.entity.ts';
import { hashOf, newSecret } from './secret.ts';

const hour = 3_600_000;
const lives: Record<TokenPurpose, number> = { reset: hour, confirm: 48 * hour, invitation: 30 * 24 * hour };

/** Makes a link's secret for a person; earlier ones for the same purpose stop working. */
export async function issueToken(
  tx: EntityManager,
  personId: string,
  purpose: TokenPurpose,
  at: Date,
): Promise<string> {
  const secret = newSecret();
  await tx.update(OneTimeToken, { personId, purpose, usedAt: IsNull() }, { usedAt: at });
  await tx.insert(OneTimeToken, {
    tokenHash: hashOf(secret),
    personId,
    purpose,
    expiresAt: new Date(at.getTime() + lives[purpose]),
    usedAt: null,
  });
  return secret;
}

/** @returns what the secret is good for now, or null */
export function findToken(manager: EntityManager, secret: string, at: Date): Promise<OneTimeToken | null> {
  return manager.findOneBy(OneTimeToken, {
    tokenHash: hashOf(secret),
    usedAt: IsNull(),
    expiresAt: MoreThan(at),
  });
}

/** Uses the secret up. @throws Refusal 'link-used' when it is unknown, used or too old */
export async function spendToken(tx: EntityManager, secret: string, at: Date): Promise<OneTimeToken> {
  const token = await findToken(tx, secret, at);
  const spent =
    token &&
    (await tx.update(OneTimeToken, { tokenHash: token.tokenHash, usedAt: IsNull() }, { usedAt: at }));
  if (!token || spent?.affected !== 1) throw new Refusal('link-used', 'not-found');
  return token;
}
