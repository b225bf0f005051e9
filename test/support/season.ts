import type { Actor, Role } from '#libs/accounts';
import {
  CohortInput,
  Cohorts,
  Enrolments,
  Invitations,
  Profile,
  Screening,
  Structure,
  Volunteers,
} from '#libs/employers';
import { Outbox } from '#libs/mail';
import { read, readConfig } from '#libs/platform';
import {
  Consents,
  MentorRequests,
  NewStudentInput,
  StudentInput,
  Students,
  withdrawConsent,
} from '#libs/schools';
import { TestClock } from './clock.ts';
import { openDatabase } from './database.ts';
import { actorFor, organisation, somebody } from './world.ts';

/** Settings of services that only make links. */
export const config = readConfig({
  DATABASE_URL: 'mysql://x/x',
  REDIS_URL: 'redis://x',
  SECRET: 'x'.repeat(32),
  SMTP_URL: 'smtp://x',
  PUBLIC_URL: 'https://know-who.example',
});
const deaf = { name: 'outbox', add: async () => undefined };

/** Two employers, two schools, and the services of both rooms. Real: MariaDB. The queue is deaf. */
export async function openSeason() {
  const { db, url, close } = await openDatabase();
  const clock = new TestClock();
  const acme = await organisation(db, 'employer', 'Acme', 'acme.example');
  const other = await organisation(db, 'employer', 'Other', 'other.example');
  const north = await organisation(db, 'school', 'North High');
  const south = await organisation(db, 'school', 'South High');
  const actor = async (role: Role, organisationId: string, name: string): Promise<Actor> =>
    actorFor(db, (await somebody(db, role, organisationId, name)).personId);
  const cohorts = new Cohorts(db, clock);
  const students = new Students(db, clock);

  return {
    db,
    url,
    close,
    clock,
    acme,
    other,
    north,
    south,
    actor,
    hr: await actor('hr-coordinator', acme, 'Hana'),
    otherHr: await actor('hr-coordinator', other, 'Otto'),
    teacher: await actor('school-coordinator', north, 'Nora'),
    otherTeacher: await actor('school-coordinator', south, 'Sam'),
    cohorts,
    enrolments: new Enrolments(db, clock),
    invitations: new Invitations(db, clock, config, new Outbox(deaf as never)),
    profile: new Profile(db, clock),
    screening: new Screening(db, clock),
    structure: new Structure(db),
    volunteers: new Volunteers(db, clock),
    students,
    consents: new Consents(db, clock),
    withdrawConsent: (who: Actor, id: string) =>
      db.transaction(tx => withdrawConsent(tx, who, id, clock.now())),
    requests: new MentorRequests(db, clock),
    volunteer: (name: string, employer = acme) => actor('volunteer', employer, name),
    openCohort: (hr: Actor, change: Record<string, unknown> = {}) =>
      cohorts.open(hr, cohortInput({ schools: [north], ...change })),
    addStudent: (teacher: Actor, displayName: string, change: Record<string, unknown> = {}) =>
      students.add(teacher, studentInput({ displayName, ...change })),
  };
}

export type Season = Awaited<ReturnType<typeof openSeason>>;

/** A cohort's form, good as it is. */
export function cohortInput(change: Record<string, unknown> = {}) {
  const form = { name: 'Autumn', startsOn: '2026-10-01', endsOn: '2027-06-30', seats: '100' };
  return read(CohortInput, { ...form, ...change });
}

/** A student's form, good as it is. */
export const studentInput = (change: Record<string, unknown> = {}) =>
  read(NewStudentInput, { ...goodStudent, ...change });

/** The same, for a student whom we know. */
export const editedStudent = (change: Record<string, unknown> = {}) =>
  read(StudentInput, { ...goodStudent, ...change });

const goodStudent = {
  displayName: 'Ana',
  gradeBand: 'grades-9-10',
  interests: ['digital-technology/web-cloud', 'tag:chess'],
  languages: ['en', 'es'],
  availability: ['30', '31'],
  zone: 'America/Chicago',
  format: 'either',
  mentorsWanted: '1',
  pathway: 'exploring',
  priority: '2',
};
