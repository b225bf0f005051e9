import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { hashOf, Session } from '#libs/accounts';
import { newId } from '#libs/platform';
import { openPortal, type TestPortal } from '../support/portal.ts';
import { addTenant, type Tenant } from '../support/tenants.ts';

/** What a browser sends of a form. */
type Fields = Record<string, string | string[]>;

// Real: MariaDB, Redis, the whole portal over HTTP.
describe('a school coordinator', () => {
  let portal: TestPortal;
  let ours: Tenant;
  let theirs: Tenant;
  beforeAll(async () => {
    portal = await openPortal();
    ours = await addTenant(portal.db, 'Acme');
    theirs = await addTenant(portal.db, 'Other');
  });
  afterAll(() => portal.close());

  const call = (method: 'GET' | 'POST' | 'PUT', url: string, payload?: object, of = ours) =>
    portal.send({
      method,
      url: `/api${url}`,
      headers: { authorization: `Bearer ${of.people['school-coordinator'].token}` },
      ...(payload ? { payload } : {}),
    });

  const student = {
    displayName: 'Bo',
    gradeBand: 'grades-9-10',
    interests: ['financial-services/accounting'],
    more: 'Chess, robotics club',
    languages: ['en'],
    availability: [{ day: 1, from: '15:00', to: '16:30' }],
    zone: 'America/Chicago',
    format: 'either',
    mentorsWanted: 1,
    pathway: 'exploring',
    priority: 3,
  };

  /** As a browser without JavaScript does it. */
  async function browse(method: 'GET' | 'POST', url: string, fields: Fields = {}, of = ours) {
    const form = new URLSearchParams();
    for (const [name, values] of Object.entries(fields))
      for (const value of [values].flat()) form.append(name, value);
    const headers = { cookie: await cookieOf(of), 'content-type': 'application/x-www-form-urlencoded' };
    return portal.send({ method, url, headers, ...(method === 'POST' ? { payload: String(form) } : {}) });
  }

  async function cookieOf({ people }: Tenant): Promise<string> {
    const token = newId();
    const now = portal.clock.now();
    const { personId } = people['school-coordinator'];
    const expiresAt = new Date(now.getTime() + 86_400_000);
    const times = { createdAt: now, lastSeenAt: now, expiresAt };
    await portal.db.getRepository(Session).insert({ tokenHash: hashOf(token), personId, ...times });
    return `know-who=${token}`;
  }

  const form: Fields = {
    ...{ displayName: 'Dee', reference: '', gradeBand: 'grades-9-10', pathway: 'focused', priority: '4' },
    ...{ mentorsWanted: '2', more: '', format: 'either', zone: 'America/Chicago', consentGivenOn: '' },
    ...{ interests: 'financial-services/accounting', languages: ['en', 'es'], availability: ['30', '31'] },
  };

  it('does the same with forms: a student, the consent, a mentor request', async () => {
    const added = await browse('POST', '/students', form);
    expect(added.statusCode).toBe(303);
    const at = added.headers.location ?? '';
    expect((await browse('GET', at)).text).toContain('No guardian’s consent is on record');
    expect((await browse('POST', `${at}/consent`, { givenOn: '2026-08-30' })).headers.location).toBe(at);
    expect((await browse('GET', at)).text).toContain('Signed on Aug 30, 2026');

    const id = at.replace('/students/', '');
    const { cohortId = '' } = ours.ids;
    expect((await browse('GET', '/mentor-requests/new')).text).toContain(`value="${id}" checked`);
    const ask = { cohortId, format: 'virtual', note: 'We meet in the library.', students: id };
    const filed = await browse('POST', '/mentor-requests', ask);
    expect(filed.statusCode).toBe(303);
    const request = await browse('GET', filed.headers.location ?? '');
    for (const shown of ['Dee', 'Acme Works', 'We meet in the library.'])
      expect(request.text).toContain(shown);
    expect((await browse('GET', '/mentor-requests/new')).text).not.toContain(id);

    const withdrawn = await browse('POST', `${filed.headers.location}/withdrawal`);
    expect(withdrawn.headers.location).toBe(filed.headers.location);
    expect((await browse('GET', '/mentor-requests/new')).text).toContain(id);
  });

  it('gets a refused form back as it was, each problem at its field', async () => {
    const wrong = { ...form, displayName: 'dee@home.example', gradeBand: 'old' };
    const refused = await browse('POST', '/students', wrong);
    expect(refused.statusCode).toBe(422);
    for (const there of ['id="displayName-error"', 'id="gradeBand-error"', 'value="dee@home.example"'])
      expect(refused.text).toContain(there);
    expect(refused.text).not.toContain('id="priority-error"');
    const empty = await browse('POST', '/mentor-requests', { format: 'either', note: '' });
    for (const there of ['id="cohortId-error"', 'id="students-error"']) expect(empty.text).toContain(there);
    const { gradeBand: _, ...unchosen } = form;
    expect((await browse('POST', '/students', unchosen)).text).toContain('Please choose one.');
  });

  it('looks for students, and can always look for others', async () => {
    const nobody = await browse('GET', '/students?search=nobody-of-this-name');
    expect(nobody.text).toContain('No student fits this search');
    expect(nobody.text).toContain('value="nobody-of-this-name"');
    expect((await browse('GET', '/students?search=an')).text).toContain('>Ana</a>');
  });

  it('adds a student, in ticked interests and their own words', async () => {
    const added = await call('POST', '/students', student);
    expect(added.statusCode).toBe(201);
    const { json } = await call('GET', `/students/${added.json().id}`);
    expect(json()).toMatchObject({
      displayName: 'Bo',
      interests: ['financial-services/accounting', 'tag:chess', 'tag:robotics club'],
      availability: [{ day: 1, from: '15:00', to: '16:30' }],
      consent: { given: false, givenOn: null },
    });
  });

  it('is told which field is wrong, and that no contact belongs into a name', async () => {
    const refused = await call('POST', '/students', {
      ...student,
      displayName: 'bo@home.example',
      priority: 9,
      gradeBand: 'old',
    });
    expect(refused.statusCode).toBe(422);
    const fields = refused.json().errors.map(({ field }: { field: string }) => field);
    expect(fields.sort()).toEqual(['displayName', 'gradeBand', 'priority']);
  });

  it('records the consent, asks for a mentor, and can take both back', async () => {
    const { id } = (await call('POST', '/students', { ...student, displayName: 'Cy' })).json();
    expect((await call('PUT', `/students/${id}/consent`, { givenOn: '2026-08-30' })).statusCode).toBe(204);
    const { openCohorts } = (await call('GET', '/mentor-requests')).json();
    const ask = { cohortId: openCohorts[0].id, students: [id], format: 'either', note: '' };
    const filed = await call('POST', '/mentor-requests', ask);
    expect(filed.statusCode).toBe(201);
    expect((await call('POST', '/mentor-requests', ask)).json().errors).toMatchObject([
      { field: 'students' },
    ]);
    const request = (await call('GET', `/mentor-requests/${filed.json().id}`)).json();
    expect(request).toMatchObject({ state: 'filed', students: [{ displayName: 'Cy' }] });
    expect((await call('POST', `/mentor-requests/${filed.json().id}/withdrawal`)).statusCode).toBe(204);
    expect((await call('POST', `/students/${id}/consent/withdrawal`)).statusCode).toBe(204);
    expect((await call('GET', `/students/${id}`)).json().consent.given).toBe(false);
  });

  it('does not reach the students and requests of another school, nor may it ask for them', async () => {
    const { studentId, requestId, cohortId } = ours.ids as Record<string, string>;
    const ask = { cohortId, students: [studentId], format: 'either', note: '' };
    const wholly = { ...student, goal: null, wishes: [], area: '', mentorGender: null };
    expect((await call('GET', `/students/${studentId}`, undefined, theirs)).statusCode).toBe(404);
    expect((await call('PUT', `/students/${studentId}`, wholly, theirs)).statusCode).toBe(404);
    expect((await call('GET', `/mentor-requests/${requestId}`, undefined, theirs)).statusCode).toBe(404);
    expect((await call('POST', '/mentor-requests', ask, theirs)).statusCode).toBe(404);
    const pages = [`/students/${studentId}`, `/students/${studentId}/edit`, `/students/${studentId}/consent`];
    for (const page of [...pages, `/mentor-requests/${requestId}`])
      expect((await browse('GET', page, {}, theirs)).statusCode).toBe(404);
  });
});
