import type { EntityManager } from 'typeorm';
import type { OutboxEmail } from '../outbox/outbox-email.entity.ts';
import { points } from './reach.ts';

/**
 * Counts an email that did not arrive against its address.
 * @param status RFC 3463: '5.…' is for good
 * @returns false when it had been counted
 */
export async function noteBounce(
  manager: EntityManager,
  { id, toAddress }: Pick<OutboxEmail, 'id' | 'toAddress'>,
  status: string,
): Promise<boolean> {
  const { affectedRows } = await manager.query(
    'insert ignore into mail_bounces (email_id, address, points, status, at) values (?, ?, ?, ?, utc_timestamp(3))',
    [id, toAddress, status.startsWith('5') ? points.hard : points.soft, status],
  );
  return affectedRows === 1;
}
