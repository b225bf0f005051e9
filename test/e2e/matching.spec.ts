import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Role } from '#libs/accounts';
import { OutboxEmail } from '#libs/mail';
import { worker } from '../support/matching.ts';
import { openPortal, type TestPortal } from '../support/portal.ts';
import { addTenant, type Tenant } from '../support/tenants.ts';

// Real: MariaDB, Redis, the whole portal over HTTP, and a worker's work in this process.
describe('from a run to a match, over the API', () => {
  let portal: TestPortal;
  let ours: Tenant;
  let theirs: Tenant;
  let runId: string;
  let proposalId: string;
  beforeAll(async () => {
    portal = await openPortal();
    ours = await addTenant(portal.db, 'Acme');
    theirs = await addTenant(portal.db, 'Other');
  });
  afterAll(() => portal.close());

  const call = (
    who: Exclude<Role, 'program-admin'>,
    method: 'GET' | 'POST',
    url: string,
    of = ours,
    payload?: object,
  ) =>
    portal.send({
      method,
      url: `/api${url}`,
      headers: { authorization: `Bearer ${of.people[who].token}` },
      ...(payload ? { payload } : {}),
    });

  it('HR asks for a run, and sees it wait, then done, with what came of it', async () => {
    const asked = await call('hr-coordinator', 'POST', `/cohorts/${ours.ids.cohortId}/runs`);
    expect(asked.statusCode).toBe(202);
    runId = asked.json().id;
    expect((await call('hr-coordinator', 'GET', `/runs/${runId}`)).json()).toMatchObject({ state: 'queued' });
    await worker(portal.db, portal.clock).work.perform(runId);
    const done = (await call('hr-coordinator', 'GET', `/runs/${runId}`)).json();
    expect(done).toMatchObject({
      state: 'done',
      progress: 100,
      summary: { students: 1, covered: 1, pairs: 1 },
    });
  });

  it('both sides see the pair with its score and reasons, which add up', async () => {
    for (const who of ['hr-coordinator', 'school-coordinator'] as const) {
      const { proposals } = (await call(who, 'GET', `/proposals?run=${runId}`)).json();
      expect(proposals).toMatchObject([
        { state: 'open', waitsForYou: true, student: { displayName: 'Ana' } },
      ]);
      const points = proposals[0].terms.map((term: { points: number }) => term.points);
      expect(points.reduce((sum: number, one: number) => sum + one, 0)).toBe(proposals[0].score);
      proposalId = proposals[0].id;
    }
  });

  it('another employer, another school and a volunteer do not', async () => {
    expect((await call('hr-coordinator', 'GET', `/runs/${runId}`, theirs)).statusCode).toBe(404);
    for (const who of ['hr-coordinator', 'school-coordinator'] as const) {
      expect((await call(who, 'GET', `/proposals/${proposalId}`, theirs)).statusCode).toBe(404);
      expect((await call(who, 'POST', `/proposals/${proposalId}/approval`, theirs)).statusCode).toBe(404);
    }
    expect((await call('volunteer', 'GET', `/proposals/${proposalId}`)).statusCode).toBe(403);
  });

  it('becomes a match with the second approval, and owes three introductions', async () => {
    const first = await call('hr-coordinator', 'POST', `/proposals/${proposalId}/approval`);
    expect(first.json()).toEqual({ matchId: null });
    const again = await call('hr-coordinator', 'POST', `/proposals/${proposalId}/approval`);
    expect(again.statusCode).toBe(409);
    expect(again.json().type).toBe('/problems/already-decided');
    const second = await call('school-coordinator', 'POST', `/proposals/${proposalId}/approval`);
    const { matchId } = second.json();
    expect(matchId).toEqual(expect.any(String));
    const owed = await portal.db.getRepository(OutboxEmail).findBy({ event: matchId });
    expect(owed.map(({ email }) => email).sort()).toEqual([
      'match-introduced-hr',
      'match-introduced-school',
      'match-introduced-volunteer',
    ]);
    const own = (await call('volunteer', 'GET', '/my-matches')).json();
    expect(own.matches).toMatchObject([{ id: matchId, student: { displayName: 'Ana' } }]);
  });

  it('is rejected with a reason, once', async () => {
    const asked = (
      await call('hr-coordinator', 'POST', `/cohorts/${theirs.ids.cohortId}/runs`, theirs)
    ).json();
    await worker(portal.db, portal.clock).work.perform(asked.id);
    const { proposals } = (
      await call('school-coordinator', 'GET', `/proposals?run=${asked.id}`, theirs)
    ).json();
    const url = `/proposals/${proposals[0].id}/rejection`;
    const noted = await call('school-coordinator', 'POST', url, theirs, { reason: 'other', note: '' });
    expect(noted.json().errors).toMatchObject([{ field: 'note' }]);
    const rejected = await call('school-coordinator', 'POST', url, theirs, { reason: 'hours', note: '' });
    expect(rejected.statusCode).toBe(204);
    expect(
      (await call('hr-coordinator', 'POST', `/proposals/${proposals[0].id}/approval`, theirs)).statusCode,
    ).toBe(409);
  });
});
