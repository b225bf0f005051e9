import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openPortal, type TestPortal } from '../support/portal.ts';
import { addTenant, type Tenant } from '../support/tenants.ts';

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
    expect((await call('GET', `/students/${studentId}`, undefined, theirs)).statusCode).toBe(404);
    expect((await call('PUT', `/students/${studentId}`, student, theirs)).statusCode).toBe(404);
    expect((await call('GET', `/mentor-requests/${requestId}`, undefined, theirs)).statusCode).toBe(404);
    expect((await call('POST', '/mentor-requests', ask, theirs)).statusCode).toBe(404);
  });
});
