import { randomInt, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { hashPassword, Person } from '#libs/accounts';
import { openPortal, type TestPortal } from '../support/portal.ts';
import { addTenant, type Tenant } from '../support/tenants.ts';

/** Tries are counted where no other test counts any. */
const REDIS_URL = Object.assign(new URL(process.env.TEST_REDIS_URL ?? ''), { pathname: '/5' }).toString();
const someAddress = () => `10.${randomInt(256)}.${randomInt(256)}.${randomInt(256)}`;

// Real: MariaDB, Redis, the whole portal.
describe('What is not as it should be', () => {
  let portal: TestPortal;
  let ours: Tenant;
  beforeAll(async () => {
    portal = await openPortal({ REDIS_URL, TRUST_PROXY: 'on' });
    ours = await addTenant(portal.db, 'Acme');
  });
  afterAll(() => portal.close());

  const as = (who: keyof Tenant['people']) => ({ authorization: `Bearer ${ours.people[who].token}` });
  const put = (url: string, payload: object | string, type = 'application/json') =>
    portal.send({
      method: 'PUT',
      url,
      headers: { ...as('volunteer'), 'content-type': type },
      payload: typeof payload === 'string' ? payload : JSON.stringify(payload),
    });

  it('empties no profile: a list left out of a replacement is not an empty list', async () => {
    const good = await put('/api/profile/interests', { interests: ['tag:chess'] });
    expect(good.statusCode).toBe(204);
    for (const body of ['null', '{}', '{"more":""}', '{"interests":null}']) {
      const answer = await put('/api/profile/interests', body);
      expect(answer.statusCode).toBe(422);
      expect(answer.json().errors).toMatchObject([{ field: 'interests', code: 'required' }]);
    }
    const { interests } = (
      await portal.send({ method: 'GET', url: '/api/profile', headers: as('volunteer') })
    ).json();
    expect(interests).toEqual(['tag:chess']);
    expect((await put('/api/profile/interests', { interests: [] })).statusCode).toBe(204);
  });

  it('is no spreadsheet where we expect fields', async () => {
    expect((await put('/api/profile/interests', 'hello', 'text/csv')).statusCode).toBe(415);
  });

  it('is no upload whose parts cannot be told apart', async () => {
    for (const type of ['multipart/form-data', 'multipart/form-data; boundary=x']) {
      const answer = await portal.send({
        method: 'POST',
        url: '/api/students/import',
        headers: { ...as('school-coordinator'), 'content-type': type },
        payload: 'nothing that parts could be told from',
      });
      expect({ type, status: answer.statusCode }).toEqual({ type, status: 400 });
    }
  });

  it('leads nobody to another site after signing in', async () => {
    const { email, personId } = ours.people.volunteer;
    const password = 'four quite random words';
    await portal.db
      .getRepository(Person)
      .update({ id: personId }, { passwordHash: await hashPassword(password) });
    const signIn = async (next: string) => {
      const form = new URLSearchParams({ email, password, next }).toString();
      const headers = { 'content-type': 'application/x-www-form-urlencoded' };
      return (await portal.send({ method: 'POST', url: '/sign-in', headers, payload: form })).headers
        .location;
    };
    expect(await signIn('/profile?tab=2')).toBe('/profile?tab=2');
    for (const next of [
      '//evil.example',
      '/\t/evil.example',
      '/\\evil.example',
      '/\n/evil.example',
      'https://evil.example',
    ])
      expect(await signIn(next)).toBe('/');
  });

  it('locks nobody out: wrong passwords from one place do not count elsewhere', async () => {
    const wrong = { email: `${randomUUID()}@acme.example`, password: 'wrong horse battery' };
    const [guesser, owner] = [someAddress(), someAddress()];
    const from = (ip: string, payload: object = wrong) =>
      portal.send({ method: 'POST', url: '/api/sign-in', headers: { 'x-forwarded-for': ip }, payload });
    for (let n = 0; n < 10; n++) expect((await from(guesser)).statusCode).toBe(401);
    expect((await from(guesser)).statusCode).toBe(429);
    expect((await from(owner)).statusCode).toBe(401);
  });
});
