import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openPortal, type TestPortal } from '../support/portal.ts';

// Real: MariaDB, Redis, the whole portal.
describe('the language of pages', () => {
  let portal: TestPortal;
  beforeAll(async () => {
    portal = await openPortal();
  });
  afterAll(() => portal.close());

  const get = async (headers: Record<string, string> = {}) =>
    (await portal.send({ method: 'GET', url: '/sign-in', headers })).text;
  const choose = (payload: object) => portal.send({ method: 'POST', url: '/language', payload });

  it('is the browser’s, where we speak it, else English', async () => {
    expect(await get({ 'accept-language': 'es-MX,es;q=0.9,en;q=0.5' })).toContain('<html lang="es"');
    expect(await get({ 'accept-language': 'de-DE,de;q=0.9' })).toContain('<html lang="en"');
    expect(await get({ 'accept-language': 'es' })).toContain('Contraseña');
  });

  it('is what somebody chooses at the end of a page, which then comes again in it', async () => {
    const chosen = await choose({ locale: 'es', next: '/sign-in' });
    expect([chosen.statusCode, chosen.headers.location]).toEqual([303, '/sign-in']);
    const cookie = String(chosen.headers['set-cookie']).split(';')[0] as string;
    expect(await get({ cookie, 'accept-language': 'en' })).toContain('<html lang="es"');
  });

  it('leads to no other site, and is none that we do not speak', async () => {
    for (const next of ['https://evil.example/', '//evil.example', '/\\evil.example'])
      expect((await choose({ locale: 'es', next })).headers.location).toBe('/');
    expect((await choose({ locale: 'xx' })).statusCode).toBe(422);
    expect(await get({ cookie: 'know-who-language=xx', 'accept-language': 'es' })).toContain(
      '<html lang="es"',
    );
  });

  it('is the language of refusals too', async () => {
    const refused = await portal.send({
      ...{ method: 'POST', url: '/sign-in', payload: { email: 'x', password: '' } },
      headers: { 'accept-language': 'es' },
    });
    expect(refused.text).toContain('Escriba una dirección de correo');
  });
});
