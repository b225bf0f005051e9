import type { EntityManager } from 'typeorm';
import { newId } from '#libs/platform';
import { AuditEntry } from './audit-entry.entity.ts';

export interface Deed {
  at: Date;
  personId: string | null;
  organisationId: string | null;
  action: string;
  subject: string;
  subjectId: string | null;
  details?: AuditEntry['details'];
}

/** Writes deeds down in the transaction that does them: both are kept, or neither. */
export async function audit(tx: EntityManager, ...deeds: Deed[]): Promise<void> {
  if (deeds.length === 0) return;
  await tx.insert(
    AuditEntry,
    deeds.map(deed => ({ id: newId(), details: null, ...deed })),
  );
}
