import type { EntityManager } from 'typeorm';

/** Points at which an address counts as unreachable, and the days for which one of them counts. */
export const threshold = 4;
export const memory = 30;

/** What a message that came back counts: a full mailbox may be emptied, a wrong address stays wrong. */
export const points = { soft: 1, hard: 2 } as const;

/** @returns which of these addresses do not get anything at present */
export async function unreachable(manager: EntityManager, addresses: string[]): Promise<Set<string>> {
  if (addresses.length === 0) return new Set();
  const found: { address: string }[] = await manager.query(
    `select address from mail_bounces where address in (?) and at > timestampadd(day, ?, utc_timestamp(3))
     group by address having sum(points) >= ?`,
    [addresses, -memory, threshold],
  );
  return new Set(found.map(({ address }) => address));
}
