import type { EntityManager } from 'typeorm';
import { type Actor, audit, Organisation } from '#libs/accounts';
import type { ImportOutcome } from '#libs/employers';
import { inChunks } from '#libs/platform';
import { consentDeed } from '../consent/consent-deed.ts';
import { changesOf } from './changes.ts';
import { checkMentors, checkRows } from './check-rows.ts';
import { holdStudents } from './hold-students.ts';
import { type Change, saveChanges } from './save-changes.ts';
import { referenceOf, type StudentRow } from './student-row.ts';

/**
 * Makes what a roster says true: students of the actor's school are made or changed, told apart by reference. The
 * same rows twice change nothing. A student who is not in the rows stays.
 * @throws Refusal 'forbidden', or with problems under '<place of the row>.<field>'
 */
export async function importStudents(
  tx: EntityManager,
  actor: Actor,
  { at }: { at: Date },
  rows: readonly StudentRow[],
): Promise<ImportOutcome> {
  const school = await tx.findOneByOrFail(Organisation, { id: actor.organisation('students.import') });
  checkRows(rows, at);
  const { students, made } = await holdStudents(tx, school, rows, at);
  const known = rows.map(row => ({ row, before: students.get(referenceOf(row))! }));
  checkMentors(known);
  const by = { personId: actor.personId, at };
  const changes: Change[] = known
    .map(({ row, before }) => ({ before, change: changesOf(before, row, by) }))
    .filter(({ change }) => Object.keys(change).length > 0);
  await saveChanges(tx, changes, at);

  const created = made.size;
  const updated = changes.filter(({ before }) => !made.has(before.id)).length;
  const outcome = { created, updated, unchanged: rows.length - created - updated };
  await note(tx, actor, school.id, at, outcome, changes);
  return outcome;
}

/** One deed for the whole roster, and one for each consent, as when it is recorded by hand. */
async function note(
  tx: EntityManager,
  actor: Actor,
  schoolId: string,
  at: Date,
  outcome: ImportOutcome,
  changes: Change[],
): Promise<void> {
  if (outcome.created + outcome.updated === 0) return;
  const about = { at, personId: actor.personId, organisationId: schoolId, details: { ...outcome } };
  await audit(tx, { ...about, action: 'students.imported', subject: 'school', subjectId: schoolId });
  const consents = changes.flatMap(({ before, change }) => {
    const after = { ...before, ...change };
    if (change.consentRecordedAt)
      return [consentDeed(actor, before, 'consent.recorded', at, after.consentGivenOn ?? undefined)];
    return change.consentWithdrawnAt ? [consentDeed(actor, before, 'consent.withdrawn', at)] : [];
  });
  await inChunks(consents, chunk => audit(tx, ...chunk));
}
