import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Installation, linkFor, startInstallation } from '../support/installation.ts';
import { until } from '../support/until.ts';

type Json = { id: string };

// Real: everything that `npm start` starts, with its demo data; spoken to by programs only.
describe('the main job, over the API', () => {
  let house: Installation;
  beforeAll(async () => {
    house = await startInstallation();
  }, 120_000);
  afterAll(() => house?.stop());

  async function call<T = Json>(token: string, method: string, path: string, body?: object): Promise<T> {
    const answer = await fetch(`${house.url}/api${path}`, {
      method,
      headers: {
        ...(token ? { authorization: `Bearer ${token}` } : {}),
        ...(body ? { 'content-type': 'application/json' } : {}),
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
    return (text ? JSON.parse(text) : {}) as T;
  }

  /** Chooses a password behind the emailed link. @returns a token to go on with */
  async function comeIn(email: string): Promise<string> {
    const link = await linkFor(house, email);
    const { pathname } = new URL(link);
    return (
      await call<{ token: string }>('', 'POST', pathname, { email, password: 'unlikely walnut ladder' })
    ).token;
  }

  const week = [{ day: 2, from: '15:00', to: '17:00' }];
  let hr: string;
  let school: string;
  let volunteer: string;
  let cohortId: string;

  it('a program admin adds an employer and a school, and invites who runs them', async () => {
    const admin = house.accounts['program-admin'].apiToken;
    const zone = 'America/Chicago';
    const employer = { kind: 'employer', name: 'Brightwater', zone, domains: 'brightwater.example' };
    const { id: employerId } = await call(admin, 'POST', '/organisations', employer);
    const { id: schoolId } = await call(admin, 'POST', '/organisations', {
      kind: 'school',
      name: 'Elm High',
      zone,
      domains: '',
    });
    const people: [string, string, string][] = [
      [employerId, 'hr@brightwater.example', 'hr-coordinator'],
      [schoolId, 'office@elm.example', 'school-coordinator'],
    ];
    for (const [id, email, role] of people)
      await call(admin, 'POST', `/organisations/${id}/invitations`, { email, name: 'Jo Doe', role });
    hr = await comeIn('hr@brightwater.example');
    school = await comeIn('office@elm.example');
    const cohort = {
      ...{
        name: 'First season',
        startsOn: '2027-01-11',
        endsOn: '2027-06-11',
        seats: 20,
        schools: [schoolId],
      },
      ...{ nightly: '', minOverlap: 2, sharedLanguage: 'on', sameFormat: 'on' },
    };
    cohortId = (await call(hr, 'POST', '/cohorts', cohort)).id;
  });

  it('a volunteer signs up with a work address, describes themselves and joins', async () => {
    await call('', 'POST', '/sign-up', { name: 'Vera Vole', email: 'vera@brightwater.example' });
    volunteer = await comeIn('vera@brightwater.example');
    const profile = { jobTitle: 'Engineer', languages: ['en'], format: 'either', capacity: 1 };
    await call(volunteer, 'PUT', '/profile', profile);
    await call(volunteer, 'PUT', '/profile/interests', {
      interests: ['digital-technology/web-cloud'],
      more: 'chess',
    });
    await call(volunteer, 'PUT', '/profile/availability', { zone: 'America/Chicago', availability: week });
    await call(volunteer, 'PUT', `/my-cohorts/${cohortId}/enrolment`);
    expect((await call<{ missing: string[] }>(volunteer, 'GET', '/profile')).missing).toEqual([]);
  });

  it('HR clears the volunteer, and the school asks for a mentor', async () => {
    const { volunteers } = await call<{ volunteers: { id: string }[] }>(hr, 'GET', '/volunteers');
    await call(hr, 'PUT', `/volunteers/${volunteers[0]?.id}/screening`, {
      status: 'cleared',
      until: '2028-01-01',
    });
    const student = {
      ...{ displayName: 'Ana', gradeBand: 'grades-9-10', interests: [], more: 'Chess', languages: ['en'] },
      ...{ availability: week, zone: 'America/Chicago', format: 'either', mentorsWanted: 1 },
      ...{ pathway: 'exploring', priority: 4, consentGivenOn: '2026-11-01' },
    };
    const { id } = await call(school, 'POST', '/students', student);
    await call(school, 'POST', '/mentor-requests', { cohortId, students: [id], format: 'either', note: '' });
  });

  it('a run pairs them, both sides approve, and three introductions arrive', async () => {
    const { id } = await call(hr, 'POST', `/cohorts/${cohortId}/runs`);
    await until(async () => (await call<{ state: string }>(hr, 'GET', `/runs/${id}`)).state === 'done');
    const { proposals } = await call<{ proposals: { id: string; interests: string[] }[] }>(
      school,
      'GET',
      '/proposals',
    );
    expect(proposals).toMatchObject([{ student: { displayName: 'Ana' }, interests: ['tag:chess'] }]);
    const approval = `/proposals/${proposals[0]?.id}/approval`;
    expect(await call(school, 'POST', approval)).toEqual({ matchId: null });
    expect(await call(hr, 'POST', approval)).toEqual({ matchId: expect.any(String) });
    for (const email of ['vera@brightwater.example', 'hr@brightwater.example', 'office@elm.example'])
      await linkFor(house, email, /match|Ana|mentor/i);
    expect(await call(volunteer, 'GET', '/my-matches')).toMatchObject({
      matches: [{ student: { displayName: 'Ana' } }],
    });
  }, 60_000);

  it('the season of the demo is paired as well, as far as it can be', async () => {
    const demo = house.accounts['hr-coordinator'].apiToken;
    const { cohorts } = await call<{ cohorts: { id: string }[] }>(demo, 'GET', '/cohorts');
    const { id } = await call(demo, 'POST', `/cohorts/${cohorts[0]?.id}/runs`);
    await until(async () => (await call<{ state: string }>(demo, 'GET', `/runs/${id}`)).state === 'done');
    const { summary } = await call<{ summary: { students: number; covered: number; volunteers: number } }>(
      demo,
      'GET',
      `/runs/${id}`,
    );
    expect(summary.students).toBeGreaterThan(300);
    expect(summary.covered).toBeGreaterThan(200);
    expect(summary.volunteers).toBeGreaterThan(200);
  }, 60_000);
});
