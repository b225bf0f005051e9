import type { DataSource, EntityManager } from 'typeorm';
import { isDeadlock } from './faults.ts';

/**
 * Runs `work` in one transaction: all of it or nothing. The loser of a deadlock tries again, three times at
 * most, so `work` must do nothing but talk to the database.
 */
export async function inTransaction<T>(db: DataSource, work: (tx: EntityManager) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await db.transaction('READ COMMITTED', work);
    } catch (error) {
      if (!isDeadlock(error) || attempt === 3) throw error;
    }
  }
}

/**
 * Whether a guarded update found its row: the condition of the update is the rule, so two people pressing at
 * once cannot both pass it.
 */
export async function changedOne(update: Promise<{ affected?: number | null }>): Promise<boolean> {
  return (await update).affected === 1;
}
