import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { hashOf, Session } from '#libs/accounts';
import { OutboxEmail, PreferenceLinks, ReturnPath } from '#libs/mail';
import { newId } from '#libs/platform';
import { owe, plainEmail, weekEmail } from '../support/mail.ts';
import { openPortal, type TestPortal } from '../support/portal.ts';
import { addTenant, type Tenant } from '../support/tenants.ts';
import { organisation, type Somebody, somebody } from '../support/world.ts';

// Real: MariaDB, Redis, the whole portal. Mail stays in the outbox.
describe('Emails in the portal', () => {
  let portal: TestPortal;
  let ours: Tenant;
  let theirs: Tenant;
  let admin: Somebody;
  const secret = 'bounces come from here';
  beforeAll(async () => {
    portal = await openPortal({ MAIL_BOUNCES: 'bounces@know-who.example', MAIL_BOUNCES_SECRET: secret });
    ours = await addTenant(portal.db, 'Acme');
    theirs = await addTenant(portal.db, 'Other');
    const program = await organisation(portal.db, 'program', 'Program');
    admin = await somebody(portal.db, 'program-admin', program, 'Pat Admin');
  });
  beforeEach(() => portal.db.query("delete from outbox_emails where state <> 'dead'"));
  afterAll(() => portal.close());

  const cookies = new Map<string, string>();
  async function cookieOf({ personId }: Somebody): Promise<string> {
    if (!cookies.has(personId)) {
      const token = newId();
      const now = portal.clock.now();
      const expiresAt = new Date(now.getTime() + 86_400_000);
      const session = { tokenHash: hashOf(token), personId, createdAt: now, lastSeenAt: now, expiresAt };
      await portal.db.getRepository(Session).insert(session);
      cookies.set(personId, `know-who=${token}`);
    }
    return cookies.get(personId) as string;
  }
  const get = async (who: Somebody, url: string) =>
    portal.send({ method: 'GET', url, headers: { cookie: await cookieOf(who) } });
  const post = async (who: Somebody, url: string, payload: object = {}) =>
    portal.send({ method: 'POST', url, payload, headers: { cookie: await cookieOf(who) } });
  const call = (who: Somebody, method: 'GET' | 'PUT' | 'POST', url: string, payload?: object) =>
    portal.send({
      ...{ method, url: `/api${url}`, headers: { authorization: `Bearer ${who.token}` } },
      ...(payload && { payload }),
    });

  /** The link in an email to somebody. */
  async function linkTo(address: string): Promise<string> {
    const event = newId();
    await owe(portal.db, weekEmail(address, event));
    const { id } = await portal.db.getRepository(OutboxEmail).findOneByOrFail({ event });
    const links = portal.app.get(PreferenceLinks, { strict: false });
    return new URL(links.link(id)).pathname;
  }
  const pauses = async () =>
    (
      (await portal.db.query('select address, stream from mail_pauses order by stream')) as {
        stream: string;
      }[]
    ).map(({ stream }) => stream);

  describe('are chosen by who reads them', () => {
    beforeEach(() => portal.db.query('delete from mail_pauses'));

    it('by a link without signing in; opening it changes nothing', async () => {
      const url = await linkTo('maya@acme.example');
      const page = await portal.send({ method: 'GET', url });
      expect(page.statusCode).toBe(200);
      expect(page.text).toContain('Which emails you get');
      expect(page.text).not.toContain('maya@acme.example');
      expect(await pauses()).toEqual([]);
      const chosen = await portal.send({ method: 'POST', url, payload: { streams: ['reminders'] } });
      expect(chosen.statusCode).toBe(303);
      expect(await pauses()).toEqual(['matching', 'summaries']);
      expect((await portal.send({ method: 'GET', url })).text.match(/checked/g)).toHaveLength(1);
    });

    it('by one press in a mail program, without cookies and without a page', async () => {
      const url = await linkTo('maya@acme.example');
      const pressed = await portal.send({
        ...{ method: 'POST', url, payload: 'List-Unsubscribe=One-Click' },
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
      });
      expect(pressed.statusCode).toBe(201);
      expect(await pauses()).toEqual(['summaries']);
    });

    it('not by a link that somebody has made up', async () => {
      const url = (await linkTo('maya@acme.example')).replace(/.$/, last => (last === 'A' ? 'B' : 'A'));
      expect((await portal.send({ method: 'GET', url })).statusCode).toBe(404);
      expect((await portal.send({ method: 'POST', url, payload: { streams: [] } })).statusCode).toBe(404);
      expect(await pauses()).toEqual([]);
    });

    it('by who is signed in, as page and by the API', async () => {
      const { volunteer } = ours.people;
      await post(volunteer, '/account/emails', { streams: ['matching', 'summaries'] });
      expect((await call(volunteer, 'GET', '/account/emails')).json()).toEqual({
        streams: ['matching', 'summaries'],
      });
      await call(volunteer, 'PUT', '/account/emails', { streams: [] });
      expect(await pauses()).toEqual(['matching', 'reminders', 'summaries']);
      expect((await get(volunteer, '/account/emails')).text).not.toContain('checked');
      const hr = ours.people['hr-coordinator'];
      expect((await get(hr, `/volunteers/${ours.ids.volunteerId}`)).text).toContain('Match emails paused');
    });
  });

  describe('of a cohort', () => {
    const hr = () => ours.people['hr-coordinator'];
    const url = () => `/cohorts/${ours.ids.cohortId}/emails`;

    it('go out when HR says, who sees before to whom', async () => {
      await owe(portal.db, { ...plainEmail('maya@acme.example'), batch: ours.ids.cohortId as string });
      expect((await get(hr(), url())).text).toMatch(/1 email waits[\s\S]*Maya[\s\S]*Proposals ready/);
      await post(hr(), url(), { when: 'at-times', weekdays: ['2', '4'], at: '09:30' });
      expect((await call(hr(), 'GET', url())).json()).toMatchObject({
        ...{ times: { weekdays: [2, 4], at: '09:30' }, paused: false },
        waiting: [{ email: 'proposals-ready', toName: 'Maya' }],
      });
      await post(hr(), url(), { when: 'at-once', paused: 'true' });
      expect((await get(hr(), url())).text).toContain('The emails of this cohort rest.');
      expect((await call(hr(), 'POST', `${url()}/release`)).json()).toEqual({ released: 1 });
    });

    it('need a day and an hour when they have set times', async () => {
      const refused = await post(hr(), url(), { when: 'at-times', at: '' });
      expect(refused.statusCode).toBe(422);
      expect(refused.text.match(/Please fill this in\./g)?.length).toBeGreaterThanOrEqual(2);
      expect(
        (await call(hr(), 'PUT', url(), { when: 'at-times', weekdays: [], at: '25:00' })).statusCode,
      ).toBe(422);
    });

    it('are nothing to HR of another employer', async () => {
      const other = theirs.people['hr-coordinator'];
      expect((await get(other, url())).statusCode).toBe(404);
      expect((await post(other, url(), { when: 'at-once' })).statusCode).toBe(404);
      expect((await post(other, `${url()}/release`)).statusCode).toBe(404);
    });
  });

  describe('that did not arrive', () => {
    it('stand there with the reason for those whose they are, and for nobody else', async () => {
      const own = await get(ours.people['hr-coordinator'], '/emails');
      expect(own.text).toMatch(/ana@acme\.example[\s\S]*mail server refused it for good/);
      const { undelivered } = (await call(theirs.people['school-coordinator'], 'GET', '/emails')).json();
      expect(undelivered).toEqual([]);
    });

    it('are all there for the program admin, whose look is written down', async () => {
      const { undelivered, sent } = (await call(admin, 'GET', '/emails')).json();
      expect(undelivered.map((one: { organisation: string }) => one.organisation).sort()).toEqual([
        'Acme Works',
        'Other Works',
      ]);
      expect(sent).toEqual({ hour: 0, day: 0 });
      const looks = await portal.db.query("select 1 from audit_entries where action = 'emails.looked-up'");
      expect(looks).toHaveLength(1);
    });

    it('can be tried again', async () => {
      const { emailId } = ours.ids;
      const hr = ours.people['hr-coordinator'];
      expect((await post(theirs.people['hr-coordinator'], `/emails/${emailId}/retry`)).statusCode).toBe(404);
      expect((await post(hr, `/emails/${emailId}/retry`)).statusCode).toBe(303);
      const row = await portal.db.getRepository(OutboxEmail).findOneByOrFail({ id: emailId as string });
      expect(row).toMatchObject({ state: 'not-sent', problem: null });
      expect((await post(hr, `/emails/${emailId}/retry`)).statusCode).toBe(404);
    });
  });

  describe('with an organisation’s own words', () => {
    const hr = () => ours.people['hr-coordinator'];
    const note = '/emails/notes/match-introduced-volunteer';

    it('take placeholders of a closed list, and no addresses', async () => {
      expect((await get(hr(), note)).text).toContain('{student}');
      const unknown = await post(hr(), note, { text: 'Dear {name}, call {telephone}' });
      expect(unknown.statusCode).toBe(422);
      expect(unknown.text).toContain(
        'There is no telephone in this email. You can use: name, student, school.',
      );
      const address = await post(hr(), note, { text: 'Write to eve@evil.example' });
      expect(address.text).toContain('Please leave out email and web addresses');
      expect((await post(hr(), note, { text: 'We are proud of you, {name}.' })).statusCode).toBe(303);
      expect((await get(hr(), '/emails/notes')).text).toContain('We are proud of you, {name}.');
    });

    it('are their own organisation’s only', async () => {
      const { notes } = (await call(theirs.people['hr-coordinator'], 'GET', '/emails/notes')).json();
      expect(notes.map(({ text }: { text: string }) => text)).toEqual(['', '']);
      const school = ours.people['school-coordinator'];
      expect((await get(school, note)).statusCode).toBe(404);
      expect((await call(school, 'PUT', note, { text: 'x' })).statusCode).toBe(404);
    });
  });

  describe('that come back', () => {
    const report = (to: string) =>
      `To: ${to}\r\nMIME-Version: 1.0\r\nContent-Type: multipart/report; boundary=b\r\n\r\n--b\r\n` +
      'Content-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx\r\n\r\n' +
      'Final-Recipient: rfc822; x@y\r\nAction: failed\r\nStatus: 5.1.1\r\n--b--\r\n';
    const bring = (payload: string, authorization: string) =>
      portal.send({
        ...{ method: 'POST', url: '/api/emails/bounces', payload },
        headers: { authorization, 'content-type': 'message/rfc822' },
      });

    it('are brought by who knows the secret; two for good, and coordinators see who is not reachable', async () => {
      const { email } = ours.people.volunteer;
      const events = [newId(), newId()];
      await owe(portal.db, ...events.map(event => plainEmail(email, event)));
      const returnPath = portal.app.get(ReturnPath, { strict: false });
      for (const event of events) {
        const { id } = await portal.db.getRepository(OutboxEmail).findOneByOrFail({ event });
        const answer = await bring(report(returnPath.of(id)), `Bearer ${secret}`);
        expect([answer.statusCode, answer.json()]).toEqual([202, { outcome: 'counted' }]);
      }
      const page = await get(ours.people['hr-coordinator'], `/volunteers/${ours.ids.volunteerId}`);
      expect(page.text).toContain('Not reachable');
    });

    it('are taken from nobody else', async () => {
      expect((await bring(report('x@y'), 'Bearer guess')).statusCode).toBe(401);
      expect((await bring(report('x@y'), '')).statusCode).toBe(401);
      const json = await portal.send({
        ...{ method: 'POST', url: '/api/emails/bounces', payload: {} },
        headers: { authorization: `Bearer ${secret}` },
      });
      expect(json.statusCode).toBe(415);
    });
  });
});
