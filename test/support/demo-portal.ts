import { actorOf, hashOf, Membership, type Role, roles, Session } from '#libs/accounts';
import { Cohort } from '#libs/employers';
import { Proposal, Runs } from '#libs/matching';
import { newId } from '#libs/platform';
import { MentorRequest, Student } from '#libs/schools';
import { loadDemo } from '../../apps/portal/src/demo/load-demo.ts';
import { worker } from './matching.ts';
import { openPortal, type TestPortal } from './portal.ts';

export interface DemoPortal extends TestPortal {
  /** What each role's browser keeps in its cookie `know-who`. */
  sessions: Record<Role, string>;
  /** Name of a path parameter → id of a row that all who may see such rows can see. */
  ids: Record<string, string>;
}

/** The portal with the demo's season, on a port, after matches were proposed. Real: MariaDB and Redis. */
export async function openDemoPortal(settings: Record<string, string> = {}): Promise<DemoPortal> {
  const portal = await openPortal(settings);
  try {
    return await fill(portal);
  } catch (error) {
    await portal.close();
    throw error;
  }
}

async function fill(portal: TestPortal): Promise<DemoPortal> {
  const { db, clock } = portal;
  const accounts = await loadDemo(db, clock.now());
  if (!accounts) throw new Error('The database was not empty.');
  const entries = await Promise.all(
    roles.map(async role => [role, await openSession(portal, accounts[role].email)] as const),
  );
  const sessions = Object.fromEntries(entries) as Record<Role, string>;
  return { ...portal, sessions, ids: await rows(portal, accounts) };
}

type Accounts = NonNullable<Awaited<ReturnType<typeof loadDemo>>>;

async function openSession({ db, clock }: TestPortal, email: string): Promise<string> {
  const token = newId();
  const now = clock.now();
  await db.getRepository(Session).insert({
    ...{ tokenHash: hashOf(token), personId: await personOf(db, email) },
    ...{ createdAt: now, lastSeenAt: now, expiresAt: new Date(now.getTime() + 86_400_000) },
  });
  return token;
}

async function personOf(db: TestPortal['db'], email: string): Promise<string> {
  const [person] = (await db.query('select id from people where email = ?', [email])) as { id: string }[];
  return person?.id ?? '';
}

async function rows({ db, clock, app }: TestPortal, accounts: Accounts): Promise<Record<string, string>> {
  const hr = await actorOf(db.manager, await personOf(db, accounts['hr-coordinator'].email));
  const teacher = await personOf(db, accounts['school-coordinator'].email);
  const { id: cohortId, employerId } = await db.getRepository(Cohort).findOneByOrFail({});
  const { organisationId: schoolId } = await db
    .getRepository(Membership)
    .findOneByOrFail({ personId: teacher });
  const runId = await app.get(Runs).start(hr!, cohortId);
  await worker(db, clock).work.perform(runId);
  const proposal = await db.getRepository(Proposal).findOneByOrFail({ runId, schoolId });
  const student = await db.getRepository(Student).findOneByOrFail({ schoolId });
  const request = await db.getRepository(MentorRequest).findOneByOrFail({ schoolId });
  return {
    ...{ cohortId, runId, proposalId: proposal.id, volunteerId: proposal.volunteerId },
    ...{ studentId: student.id, requestId: request.id, organisationId: employerId },
  };
}
