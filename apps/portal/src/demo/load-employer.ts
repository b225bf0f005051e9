import type { EntityManager } from 'typeorm';
import { EmailDomain, Membership, Organisation, Person } from '#libs/accounts';
import { Cohort, CohortSchool, Department, defaultPolicy, Enrolment, Site, Volunteer } from '#libs/employers';
import { newId } from '#libs/platform';
import { employer, pastimes } from './employer.ts';
import { colleagueHours } from './hours.ts';
import { inChunks } from './in-chunks.ts';
import { colleague } from './people.ts';
import type { Random } from './random.ts';

export interface DemoEmployer {
  id: string;
  cohortId: string;
  /** A volunteer who is ready to be matched. */
  volunteerPersonId: string;
}

/** One employer with 12 departments on 3 sites, 300 volunteers, and an open cohort. */
export async function loadEmployer(tx: EntityManager, random: Random, at: Date): Promise<DemoEmployer> {
  const id = newId();
  await tx.insert(Organisation, {
    id,
    kind: 'employer',
    name: employer.name,
    zone: employer.zone,
    createdAt: at,
  });
  await tx.insert(EmailDomain, { domain: employer.domain, organisationId: id });
  const departments = Object.keys(employer.departments).map(name => ({ id: newId(), employerId: id, name }));
  const sites = Object.entries(employer.sites).map(([name, { zone }]) => ({
    id: newId(),
    employerId: id,
    name,
    zone,
  }));
  await tx.insert(Department, departments);
  await tx.insert(Site, sites);
  const volunteers = await loadVolunteers(tx, random, at, { id, departments, sites });
  const cohortId = await openCohort(tx, random, at, id, volunteers);
  const ready = volunteers.find(
    ({ screening, interests }) => screening === 'cleared' && interests.length > 2,
  );
  return { id, cohortId, volunteerPersonId: (ready ?? volunteers[0])?.personId ?? '' };
}

type Places = { id: string; departments: Department[]; sites: Site[] };

async function loadVolunteers(
  tx: EntityManager,
  random: Random,
  at: Date,
  places: Places,
): Promise<Volunteer[]> {
  const taken = new Set<string>();
  const made = Array.from({ length: 300 }, () => volunteer(random, at, places, taken));
  await inChunks(made, part =>
    tx.insert(
      Person,
      part.map(({ person }) => person),
    ),
  );
  await inChunks(made, part =>
    tx.insert(
      Membership,
      part.map(({ person }) => ({
        id: newId(),
        personId: person.id,
        organisationId: places.id,
        role: 'volunteer' as const,
        createdAt: at,
      })),
    ),
  );
  await inChunks(made, part =>
    tx.insert(
      Volunteer,
      part.map(({ row }) => row),
    ),
  );
  return made.map(({ row }) => row as Volunteer);
}

function volunteer(
  random: Random,
  at: Date,
  { id: employerId, departments, sites }: Places,
  taken: Set<string>,
) {
  const department = random.weighted(shares(employer.departments));
  const siteName = random.weighted(shares(employer.sites));
  const { jobs, knows } = employer.departments[department];
  const { name, mailbox } = colleague(random, taken);
  const { zone } = employer.sites[siteName];
  const person = {
    id: newId(),
    email: `${mailbox}@${employer.domain}`,
    name,
    passwordHash: null,
    locale: 'en',
    zone,
    confirmedAt: at,
    createdAt: at,
  };
  const cleared = random.chance(0.88);
  const row = {
    id: newId(),
    personId: person.id,
    employerId,
    departmentId: departments.find(one => one.name === department)?.id ?? null,
    siteId: sites.find(one => one.name === siteName)?.id ?? null,
    jobTitle: random.one<string>(jobs),
    occupation: knows[0],
    area: employer.sites[siteName].area,
    gender: random.chance(0.5) ? random.one(['woman', 'man'] as const) : null,
    languages: [
      'en',
      ...(random.chance(0.14) ? ['es'] : []),
      ...(random.chance(0.08) ? [random.one(['fr', 'vi', 'pt', 'ar', 'pl'])] : []),
    ],
    interests: [
      ...random.some<string>(knows, random.whole(1, 2)),
      ...random.some(pastimes, random.whole(0, 2)),
    ],
    availability: colleagueHours(random).toBuffer(),
    zone,
    format: random.weighted({ either: 6, virtual: 3, 'in-person': 2 }),
    capacity: Number(random.weighted({ 1: 60, 2: 30, 3: 10 })),
    screening: cleared ? ('cleared' as const) : random.one(['pending', 'not-started'] as const),
    screenedUntil: cleared ? dayAfter(at, random.chance(0.06) ? 60 : random.whole(400, 900)) : null,
    activeMatches: 0,
    createdAt: at,
    updatedAt: at,
  };
  return { person, row };
}

async function openCohort(
  tx: EntityManager,
  random: Random,
  at: Date,
  employerId: string,
  volunteers: Volunteer[],
): Promise<string> {
  const id = newId();
  const joined = volunteers.filter(() => random.chance(0.95));
  await tx.insert(Cohort, {
    id,
    employerId,
    name: 'Open doors: spring season',
    startsOn: dayAfter(at, 14),
    endsOn: dayAfter(at, 14 + 26 * 7),
    seats: 320,
    seatsTaken: joined.length,
    policy: defaultPolicy,
    nightly: true,
    state: 'open',
    createdAt: at,
  });
  await inChunks(joined, part =>
    tx.insert(
      Enrolment,
      part.map(one => ({ cohortId: id, volunteerId: one.id, joinedAt: at })),
    ),
  );
  return id;
}

/** Lets the demo's schools ask in the demo's cohort. */
export const admitSchools = (tx: EntityManager, cohortId: string, schoolIds: string[]) =>
  tx.insert(
    CohortSchool,
    schoolIds.map(schoolId => ({ cohortId, schoolId })),
  );

const shares = <K extends string>(of: Record<K, { share: number }>) =>
  Object.fromEntries(
    Object.entries<{ share: number }>(of).map(([name, { share }]) => [name, share]),
  ) as Record<K, number>;

const dayAfter = (at: Date, days: number) =>
  new Date(at.getTime() + days * 86_400_000).toISOString().slice(0, 10);
