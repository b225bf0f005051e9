import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { AuditEntry, ChoosePassword, FirstAdmin, Membership, Organisation, Person } from '#libs/accounts';
import { Outbox, OutboxEmail } from '#libs/mail';
import { readConfig } from '#libs/platform';
import { TestClock } from '../support/clock.ts';
import { openDatabase, type TestDatabase } from '../support/database.ts';
import { actorFor, organisation, somebody } from '../support/world.ts';

// Real: MariaDB. The queue is deaf: what it would wake is not under test.
describe('the first program admin', () => {
  let test: TestDatabase;
  let admins: FirstAdmin;
  let choosing: ChoosePassword;
  const clock = new TestClock();
  const config = readConfig({
    DATABASE_URL: 'mysql://x/x',
    REDIS_URL: 'redis://x',
    SECRET: 'x'.repeat(32),
    SMTP_URL: 'smtp://x',
    PUBLIC_URL: 'https://know-who.example',
  });
  const input = {
    ...{ email: 'pat@company.example', name: 'Pat', program: 'Open Doors', zone: 'America/Chicago' },
  };

  beforeAll(async () => {
    test = await openDatabase();
    const outbox = new Outbox({ name: 'outbox', add: async () => undefined } as never);
    admins = new FirstAdmin(test.db, clock, config, outbox);
    choosing = new ChoosePassword(test.db, clock);
  });
  beforeEach(async () => {
    for (const table of ['outbox_emails', 'audit_entries', 'memberships', 'organisations', 'people'])
      await test.db.query(`delete from ${table}`);
  });
  afterAll(() => test.close());

  const emails = () => test.db.getRepository(OutboxEmail).find({ order: { id: 'ASC' } });
  const secretIn = (link: string) => link.split('/choose-password/')[1] as string;

  it('is invited into a program that is made for it, and manages organisations once the password is chosen', async () => {
    const { outcome, link } = await admins.invite(input);
    expect(outcome).toBe('invited');
    expect(await emails()).toMatchObject([
      { email: 'role-invitation', toAddress: input.email, props: { role: 'program-admin', link } },
    ]);
    const personId = await choosing.choose(secretIn(link), {
      email: input.email,
      password: 'correct horse battery',
    });
    const [program, ...more] = await test.db.getRepository(Organisation).find();
    expect(more).toEqual([]);
    expect(program).toMatchObject({ kind: 'program', name: 'Open Doors', zone: 'America/Chicago' });
    expect((await actorFor(test.db, personId)).organisations('organisations.manage')).toEqual([program?.id]);
    const actions = (await test.db.getRepository(AuditEntry).find()).map(({ action }) => action);
    expect(actions).toEqual(expect.arrayContaining(['organisation.added', 'role.given']));
  });

  it('gets a new link when asked again before coming, and the earlier one no longer works', async () => {
    const { link: earlier } = await admins.invite(input);
    const { link } = await admins.invite(input);
    await expect(
      choosing.choose(secretIn(earlier), { email: input.email, password: 'correct horse battery' }),
    ).rejects.toMatchObject({ code: 'link-used' });
    await choosing.choose(secretIn(link), { email: input.email, password: 'correct horse battery' });
    expect(await test.db.getRepository(Organisation).count()).toBe(1);
    expect(await test.db.getRepository(Person).count()).toBe(1);
    expect(await test.db.getRepository(Membership).count()).toBe(1);
  });

  it('is left alone when asked again after coming', async () => {
    const { link } = await admins.invite(input);
    await choosing.choose(secretIn(link), { email: input.email, password: 'correct horse battery' });
    expect(await admins.invite(input)).toEqual({
      ...{ outcome: 'already', email: input.email, link: 'https://know-who.example/sign-in' },
    });
    expect(await emails()).toHaveLength(1);
  });

  it('joins the program that there is, and keeps account and other roles', async () => {
    const acme = await organisation(test.db, 'employer', 'Acme', 'acme.example');
    const program = await organisation(test.db, 'program', 'Program');
    const { personId, email } = await somebody(test.db, 'volunteer', acme, 'Val Volunteer');
    const { outcome, link } = await admins.invite({ ...input, email });
    expect([outcome, link]).toEqual(['given', 'https://know-who.example/sign-in']);
    const actor = await actorFor(test.db, personId);
    expect(actor.organisations('organisations.manage')).toEqual([program]);
    expect(actor.is('volunteer')).toBe(true);
    expect(await test.db.getRepository(Organisation).countBy({ kind: 'program' })).toBe(1);
  });
});
