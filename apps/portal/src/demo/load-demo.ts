import type { DataSource, EntityManager } from 'typeorm';
import { Organisation, type Role } from '#libs/accounts';
import { inTransaction, newId } from '#libs/platform';
import { employer } from './employer.ts';
import { addCoordinator, type DemoAccount, makePassword, openAccount } from './load-accounts.ts';
import { admitSchools, loadEmployer } from './load-employer.ts';
import { fileRequests, loadSchools } from './load-schools.ts';
import { Random } from './random.ts';
import { schools } from './schools.ts';

/** Who signs in as what; 'school-coordinator' is the first school's. */
export type DemoAccounts = Record<Role, DemoAccount>;

/**
 * Fills an empty database with a season that is about to begin. The same people each time; ids, passwords and
 * tokens differ.
 * @returns the accounts, or null when there is already an organisation
 */
export function loadDemo(db: DataSource, at: Date, seed = 20_261): Promise<DemoAccounts | null> {
  return inTransaction(db, async tx => {
    if (await tx.exists(Organisation)) return null;
    const random = new Random(seed);
    const { id: employerId, cohortId, volunteerPersonId } = await loadEmployer(tx, random, at);
    const schoolIds = await loadSchools(tx, random, at);
    await admitSchools(tx, cohortId, schoolIds);
    const coordinators = await schoolCoordinators(tx, at, schoolIds);
    await fileRequests(tx, at, { id: cohortId, employerId }, coordinators);
    const hr = await addCoordinator(tx, at, {
      name: 'Harriet Okoye',
      email: `hr@${employer.domain}`,
      organisationId: employerId,
      role: 'hr-coordinator',
      zone: employer.zone,
    });
    const admin = await programAdmin(tx, at);
    const password = makePassword();
    return {
      volunteer: await openAccount(tx, volunteerPersonId, password, at),
      'hr-coordinator': await openAccount(tx, hr, password, at),
      'school-coordinator': await openAccount(tx, coordinators[0]?.filedBy ?? '', password, at),
      'program-admin': await openAccount(tx, admin, password, at),
    };
  });
}

async function schoolCoordinators(tx: EntityManager, at: Date, schoolIds: string[]) {
  const names = [
    'Sam Rivera',
    'Lena Brandt',
    'Tomas Aguilar',
    'Joy Nakamura',
    'Carla Duarte',
    'Eli Thompson',
  ];
  const coordinators: { schoolId: string; filedBy: string }[] = [];
  for (const [place, schoolId] of schoolIds.entries()) {
    const { name: school, zone } = schools[place] as (typeof schools)[number];
    const domain = `${school.toLowerCase().replaceAll(/[^a-z]+/g, '-')}.example`;
    const who = {
      name: names[place] ?? 'Coordinator',
      email: `mentoring@${domain}`,
      organisationId: schoolId,
      role: 'school-coordinator' as const,
      zone,
    };
    coordinators.push({ schoolId, filedBy: await addCoordinator(tx, at, who) });
  }
  return coordinators;
}

async function programAdmin(tx: EntityManager, at: Date): Promise<string> {
  const id = newId();
  await tx.insert(Organisation, {
    id,
    kind: 'program',
    name: 'Open Doors Program',
    zone: 'America/Chicago',
    createdAt: at,
  });
  return addCoordinator(tx, at, {
    name: 'Ada Program',
    email: 'admin@open-doors.example',
    organisationId: id,
    role: 'program-admin',
    zone: 'America/Chicago',
  });
}
