import type { EntityManager } from 'typeorm';
import { type Actor, audit, Organisation } from '#libs/accounts';
import { dayIn, inChunks } from '#libs/platform';
import { holdCohort, mustBeOpen } from '../cohorts/find-cohort.ts';
import { enrolAll } from '../enrolment/enrol-all.ts';
import { checkDomains } from '../invitations/domains.ts';
import { screened } from '../screening/screening.ts';
import { changesOf } from './changes.ts';
import { checkRows } from './check-rows.ts';
import { holdVolunteers } from './hold-volunteers.ts';
import { findOrInvitePeople } from './people.ts';
import { findOrAddPlaces } from './places.ts';
import { type Change, saveChanges } from './save-changes.ts';
import type { VolunteerRow } from './volunteer-row.ts';

/** What came of the rows; the three add up to them. */
export interface ImportOutcome {
  created: number;
  updated: number;
  unchanged: number;
}

/**
 * Makes what a roster says true: people, departments and sites are made where they are missing, volunteers made or
 * changed, and, with a cohort, given a seat. The same rows twice change nothing. No emails are owed.
 * @param options.cohortId a cohort of the actor's employer; without one nobody is enrolled
 * @throws Refusal 'not-found', 'cohort-closed', 'cohort-ended', 'cohort-full', or with problems under '<place of the row>.<field>'
 */
export async function importVolunteers(
  tx: EntityManager,
  actor: Actor,
  { at, cohortId }: { at: Date; cohortId?: string },
  rows: readonly VolunteerRow[],
): Promise<ImportOutcome> {
  const employer = await employerOf(tx, actor, at, cohortId);
  const emails = rows.map(({ email }) => email);
  await checkDomains(tx, employer.id, emails, index => `${index}.email`);
  const { people, renamed } = await findOrInvitePeople(tx, employer, rows, { at, locale: actor.locale });
  const places = await findOrAddPlaces(tx, employer.id, employer.zone, rows);
  const personOf = (row: VolunteerRow) => people.get(row.email)?.id ?? '';
  const wanted = rows.map(row => ({ personId: personOf(row), employerId: employer.id, zone: employer.zone }));
  const { volunteers, made } = await holdVolunteers(tx, wanted, at);

  const known = rows.map(row => ({ row, before: volunteers.get(personOf(row))! }));
  checkRows({ id: employer.id, today: dayIn(employer.zone, at) }, known);
  const changes: Change[] = known
    .map(({ row, before }) => ({ before, change: changesOf(before, row, places) }))
    .filter(({ change }) => Object.keys(change).length > 0);
  await saveChanges(tx, changes, at);
  const seats = known.map(({ row: { email }, before: { id } }) => ({ id, email }));
  const seated = cohortId ? await enrolAll(tx, cohortId, seats, at) : new Set<string>();

  const changed = new Set(changes.map(({ before }) => before.id));
  const created = made.size;
  const isNews = ({ id, personId }: { id: string; personId: string }) =>
    !made.has(id) && (changed.has(id) || seated.has(id) || renamed.has(personId));
  const updated = known.filter(({ before }) => isNews(before)).length;
  const outcome = { created, updated, unchanged: rows.length - created - updated };
  await note(tx, actor, { at, cohortId, employerId: employer.id }, outcome, changes);
  return outcome;
}

async function employerOf(
  tx: EntityManager,
  actor: Actor,
  at: Date,
  cohortId?: string,
): Promise<Organisation> {
  if (!cohortId) return tx.findOneByOrFail(Organisation, { id: actor.organisation('volunteers.import') });
  const cohort = await holdCohort(tx, actor, 'volunteers.import', cohortId);
  await mustBeOpen(tx, cohort, at);
  return tx.findOneByOrFail(Organisation, { id: cohort.employerId });
}

/** One deed for the whole roster, and one for each screening, as when HR sets it by hand. */
async function note(
  tx: EntityManager,
  actor: Actor,
  { at, cohortId, employerId }: { at: Date; cohortId?: string; employerId: string },
  outcome: ImportOutcome,
  changes: Change[],
): Promise<void> {
  if (outcome.created + outcome.updated === 0) return;
  const about = { at, personId: actor.personId, organisationId: employerId, details: { ...outcome } };
  await audit(tx, {
    ...about,
    action: 'volunteers.imported',
    subject: 'cohort',
    subjectId: cohortId ?? null,
  });
  const screenings = changes.filter(({ change }) => change.screening || change.screenedUntil);
  await inChunks(screenings, chunk =>
    audit(
      tx,
      ...chunk.map(({ before, change }) => {
        const { screening: status = before.screening, screenedUntil: until = null } = change;
        return screened(actor, before, { at, status, until });
      }),
    ),
  );
}
