import type { DataSource } from 'typeorm';
import { ApiToken, type Role } from '#libs/accounts';
import { Cohort, CohortSchool, Department, defaultPolicy, Enrolment, Site, Volunteer } from '#libs/employers';
import { OutboxEmail } from '#libs/mail';
import { Match, MatchingRun, Proposal } from '#libs/matching';
import { newId } from '#libs/platform';
import { Import } from '#libs/rosters';
import { MentorRequest, RequestedStudent, Student } from '#libs/schools';
import { organisation, type Somebody, somebody } from './world.ts';

const at = new Date('2026-08-01T00:00:00.000Z');
const week = Buffer.alloc(42, 0xff);

export interface Tenant {
  people: Record<Exclude<Role, 'program-admin'>, Somebody>;
  /** Name of a path parameter → id of a row of this tenant. */
  ids: Record<string, string>;
}

/** An employer and a school of its own, a row of every kind, and somebody in every role. */
export async function addTenant(db: DataSource, name: string): Promise<Tenant> {
  const employerId = await organisation(db, 'employer', `${name} Works`, `${name.toLowerCase()}.example`);
  const schoolId = await organisation(db, 'school', `${name} High`);
  const people = {
    volunteer: await somebody(db, 'volunteer', employerId, `${name} Volunteer`),
    'hr-coordinator': await somebody(db, 'hr-coordinator', employerId, `${name} Hr`),
    'school-coordinator': await somebody(db, 'school-coordinator', schoolId, `${name} School`),
  };
  const of = { cohortId: newId(), employerId, schoolId, volunteerId: newId(), studentId: newId() };
  await addSeason(db, of, people);
  const review = await addReview(db, of);
  const importId = await addImport(db, employerId, people['hr-coordinator'].personId);
  const emailId = await addEmail(db, employerId);
  const tokenId = await tokenOf(db, people.volunteer.personId);
  const others = { importId, emailId, letter: 'match-introduced-volunteer', tokenId };
  return { people, ids: { ...of, ...review, ...others, organisationId: employerId } };
}

type Of = Record<'cohortId' | 'employerId' | 'schoolId' | 'volunteerId' | 'studentId', string>;

async function addSeason(db: DataSource, of: Of, people: Tenant['people']): Promise<void> {
  const { cohortId, employerId, schoolId, volunteerId, studentId } = of;
  await db.getRepository(Department).insert({ id: newId(), employerId, name: 'Finance' });
  await db.getRepository(Site).insert({ id: newId(), employerId, name: 'Main', zone: 'America/Chicago' });
  await db.getRepository(Cohort).insert({
    ...{ id: cohortId, employerId, name: 'Autumn', startsOn: '2026-10-01', endsOn: '2027-06-30' },
    ...{ seats: 10, seatsTaken: 1, policy: defaultPolicy, nightly: false, state: 'open', createdAt: at },
  });
  await db.getRepository(CohortSchool).insert({ cohortId, schoolId });
  await db.getRepository(Volunteer).insert({
    ...{ id: volunteerId, personId: people.volunteer.personId, employerId, departmentId: null, siteId: null },
    ...{ jobTitle: 'Accountant', languages: ['en'], interests: ['financial-services/accounting'] },
    ...{ availability: week, zone: 'America/Chicago', format: 'either', capacity: 2, activeMatches: 0 },
    ...{ screening: 'cleared', screenedUntil: '2028-01-01', createdAt: at, updatedAt: at },
  });
  await db.getRepository(Enrolment).insert({ cohortId, volunteerId, joinedAt: at });
  await db.getRepository(Student).insert({
    ...{ id: studentId, schoolId, reference: 'S1', displayName: 'Ana', gradeBand: 'grades-9-10' },
    ...{ interests: ['financial-services/accounting'], languages: ['en'], availability: week },
    ...{ zone: 'America/Chicago', format: 'either', mentorsWanted: 1, pathway: 'exploring', priority: 2 },
    ...{
      consentGivenOn: '2026-08-01',
      consentRecordedBy: null,
      consentRecordedAt: at,
      consentWithdrawnAt: null,
    },
    ...{ activeMentors: 0, createdAt: at, updatedAt: at },
  });
}

async function addReview(
  db: DataSource,
  of: Of,
): Promise<Record<'requestId' | 'runId' | 'proposalId', string>> {
  const { cohortId, employerId, schoolId, volunteerId, studentId } = of;
  const [requestId, runId, proposalId] = [newId(), newId(), newId()];
  await db.getRepository(MentorRequest).insert({
    ...{ id: requestId, cohortId, schoolId, employerId, format: 'either', note: '', state: 'filed' },
    ...{ filedBy: newId(), filedAt: at },
  });
  await db.getRepository(RequestedStudent).insert({ requestId, studentId, cohortId });
  await db.getRepository(MatchingRun).insert({
    ...{ id: runId, cohortId, employerId, requestedBy: null, state: 'done', openFor: null, phase: 'ended' },
    ...{ progress: 100, policy: defaultPolicy, snapshot: null, snapshotHash: null, problem: null, tries: 1 },
    ...{
      summary: {
        students: 1,
        covered: 1,
        coveredByPriority: { '1': 0, '2': 1, '3': 0, '4': 0 },
        priority: 2,
        score: 0,
        pairs: 1,
        fresh: 1,
        volunteers: 1,
        leftOut: { incomplete: 0, notScreened: 0, full: 0 },
        withoutConsent: 0,
      },
    },
    ...{ lease: null, leasedUntil: null, createdAt: at, startedAt: at, finishedAt: at },
  });
  await db.getRepository(Proposal).insert({
    ...{ id: proposalId, runId, cohortId, employerId, schoolId, volunteerId, studentId, score: 0 },
    ...{ explanation: { terms: [], interests: [], slots: 4, windows: [], zone: 'UTC' } },
    ...{ locked: false, state: 'open' },
    ...{ employerDecision: null, employerDecidedBy: null, employerDecidedAt: null },
    ...{ schoolDecision: null, schoolDecidedBy: null, schoolDecidedAt: null, rejectedReason: null, note: '' },
  });
  return { requestId, runId, proposalId };
}

/** An email that was given up. */
async function addEmail(db: DataSource, organisationId: string): Promise<string> {
  const id = newId();
  await db.getRepository(OutboxEmail).insert({
    ...{ id, event: id, email: 'proposals-ready', organisationId, toAddress: 'ana@acme.example' },
    ...{ toName: 'Ana', locale: 'en', zone: 'UTC', state: 'dead', problem: 'smtp-550', createdAt: at },
    props: { name: 'Ana', cohort: 'Autumn', count: 1, link: 'https://know-who.example/proposals' },
  });
  return id;
}

/** Makes the tenant's proposal a match. @returns its id */
export async function addMatch(db: DataSource, { ids }: Tenant): Promise<string> {
  const { cohortId, employerId, schoolId, volunteerId, studentId, proposalId } = ids as Required<Of> &
    Record<'proposalId', string>;
  const id = newId();
  await db.getRepository(Match).insert({
    ...{ id, cohortId, employerId, schoolId, volunteerId, studentId, proposalId },
    ...{ state: 'active', startedAt: at, endedAt: null, endedReason: null, endedBy: null },
  });
  return id;
}

async function addImport(db: DataSource, organisationId: string, createdBy: string): Promise<string> {
  const id = newId();
  await db.getRepository(Import).insert({
    ...{ id, organisationId, kind: 'volunteers', cohortId: null, createdBy, fileName: 'people.csv' },
    ...{ content: Buffer.from('email,name\nana@acme.example,Ana\n'), headings: ['email', 'name'] },
    ...{
      mapping: { email: 'email', name: 'name' },
      state: 'uploaded',
      counts: null,
      createdAt: at,
      committedAt: null,
    },
  });
  return id;
}

async function tokenOf(db: DataSource, personId: string): Promise<string> {
  const { id } = await db.getRepository(ApiToken).findOneByOrFail({ personId });
  return id;
}
