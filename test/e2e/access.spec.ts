import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { hashOf, type Role, roles, rolesWith, Session } from '#libs/accounts';
import { newId } from '#libs/platform';
import { openPortal, type TestPortal } from '../support/portal.ts';
import { type Route, routesOf } from '../support/routes.ts';
import { addMatch, addTenant, type Tenant } from '../support/tenants.ts';
import { organisation, type Somebody, somebody } from '../support/world.ts';

// Every route of the running portal, as nobody, as each role, and from another tenant. A new route is tried by
// itself; it fails here when it declares nobody, or when a parameter of its path is unknown to `ids`.
// Real: MariaDB, Redis, the whole portal.
describe('access', () => {
  let portal: TestPortal;
  let routes: Route[];
  let ours: Tenant;
  let theirs: Tenant;
  let admin: Somebody;
  const cookies = new Map<string, string>();

  beforeAll(async () => {
    portal = await openPortal();
    routes = routesOf(portal.app);
    ours = await addTenant(portal.db, 'Acme');
    ours.ids.matchId = await addMatch(portal.db, ours);
    theirs = await addTenant(portal.db, 'Other');
    admin = await somebody(
      portal.db,
      'program-admin',
      await organisation(portal.db, 'program', 'Program'),
      'Pat Admin',
    );
    for (const who of [...Object.values(ours.people), ...Object.values(theirs.people), admin])
      await signIn(who);
  });
  afterAll(() => portal.close());

  async function signIn({ personId }: Somebody): Promise<void> {
    const token = newId();
    const now = portal.clock.now();
    const expiresAt = new Date(now.getTime() + 86_400_000);
    await portal.db
      .getRepository(Session)
      .insert({ tokenHash: hashOf(token), personId, createdAt: now, lastSeenAt: now, expiresAt });
    cookies.set(personId, `know-who=${token}`);
  }

  const personIn = (tenant: Tenant, role: Role) => (role === 'program-admin' ? admin : tenant.people[role]);

  /** Calls a route with the ids of a tenant, with an empty body. */
  async function call({ method, path }: Route, ids: Tenant['ids'], who: Somebody | null): Promise<number> {
    const url = path.replace(/:(\w+)/g, (_, name: string) => {
      const id = name === 'secret' || name === 'email' ? 'unknown' : ids[name];
      if (!id) throw new Error(`${path}: no row for :${name}; add one in test/support/tenants.ts`);
      return id;
    });
    const isApi = path.startsWith('/api');
    const identity = !who
      ? {}
      : isApi
        ? { authorization: `Bearer ${who.token}` }
        : { cookie: cookies.get(who.personId) };
    const { statusCode } = await portal.send({
      method,
      url,
      headers: identity as Record<string, string>,
      ...(method === 'GET' ? {} : { payload: {} }),
    });
    return statusCode;
  }

  const named = (route: Route) => `${route.method} ${route.path}`;
  const guarded = () => routes.filter(({ access }) => access?.kind !== 'anyone');
  const mayCall = ({ access }: Route, role: Role) =>
    access?.kind === 'signed-in' ||
    (access?.kind === 'permission' && rolesWith(access.permission).includes(role));

  it('is declared by every route', () => {
    expect(routes.length).toBeGreaterThan(60);
    expect(routes.filter(({ access }) => !access).map(named)).toEqual([]);
  });

  it('is refused to those who have not signed in: pages send them to sign in, the API says 401', async () => {
    const wrong: string[] = [];
    for (const route of guarded()) {
      const status = await call(route, ours.ids, null);
      if (status !== (route.path.startsWith('/api') ? 401 : 303)) wrong.push(`${named(route)}: ${status}`);
    }
    expect(wrong).toEqual([]);
  });

  it('is refused to every role that does not carry the permission', async () => {
    const wrong: string[] = [];
    for (const route of guarded())
      for (const role of roles.filter(role => !mayCall(route, role))) {
        const status = await call(route, ours.ids, personIn(ours, role));
        if (status !== 403) wrong.push(`${named(route)} as ${role}: ${status}`);
      }
    expect(wrong).toEqual([]);
  });

  it('is refused to the right role of another organisation, as if there were nothing', async () => {
    const wrong: string[] = [];
    // A kind of email is nobody's: everybody writes the note of their own organisation.
    const owned = guarded().filter(({ path }) => path.includes(':') && !path.includes(':letter'));
    for (const route of owned)
      for (const role of roles.filter(role => role !== 'program-admin' && mayCall(route, role))) {
        const status = await call(route, ours.ids, personIn(theirs, role));
        if (!isNothing(status, route))
          wrong.push(`${named(route)} as ${role} of another organisation: ${status}`);
      }
    expect(wrong).toEqual([]);
  });

  /** What a form lacks may be said before its row is looked for; the page with the form is then not found. */
  const isNothing = (status: number, { method, path }: Route) =>
    status === 404 || (status === 422 && method !== 'GET' && path.startsWith('/api'));

  it('is granted to the right role of the right organisation', async () => {
    const wrong: string[] = [];
    for (const route of guarded().filter(({ method }) => method === 'GET'))
      for (const role of roles.filter(role => mayCall(route, role))) {
        if (isForOtherSide(route, role)) continue;
        const status = await call(route, ours.ids, personIn(ours, role));
        if (![200, 303].includes(status)) wrong.push(`${named(route)} as ${role}: ${status}`);
      }
    expect(wrong).toEqual([]);
  });

  /** The import, the note and the token in `ids` are those of one person or side. */
  const isForOtherSide = ({ path }: Route, role: Role) =>
    (path.includes(':importId') && role !== 'hr-coordinator') ||
    (path.includes(':letter') && role !== 'hr-coordinator') ||
    (path.includes(':tokenId') && role !== 'volunteer');

  it('lets nothing be changed by GET', () => {
    const verbs = /approval|rejection|closure|withdrawal|revocation|sign-out|commit|lock/;
    expect(routes.filter(({ method, path }) => method === 'GET' && verbs.test(path)).map(named)).toEqual([]);
  });
});
