import type { EntityManager } from 'typeorm';
import { OutboxEmail } from '../outbox/outbox-email.entity.ts';

/** An email that waits, as a coordinator may see it: whom it is for, and why it has not gone. */
export interface WaitingEmail {
  email: string;
  toName: string;
  /** When it is looked at next; null while it is held. */
  nextAt: Date | null;
  /** 'paused': its reader rests the stream; 'held': the batch rests; null: it has a time. */
  problem: string | null;
}

export async function waitingIn(
  manager: EntityManager,
  batch: string,
  limit: number,
): Promise<WaitingEmail[]> {
  const rows = await manager.find(OutboxEmail, {
    select: { id: true, email: true, toName: true, nextAt: true, problem: true },
    where: { batch, state: 'ready' },
    order: { id: 'ASC' },
    take: limit,
  });
  return rows.map(({ email, toName, nextAt, problem }) => ({ email, toName, nextAt, problem }));
}
