import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  ApiTokens,
  AuditEntry,
  ChoosePassword,
  ForgottenPassword,
  Membership,
  Person,
  RoleInvitations,
  Sessions,
  SignIn,
  SignUp,
  SignUpInput,
} from '#libs/accounts';
import { Outbox, OutboxEmail } from '#libs/mail';
import { readConfig } from '#libs/platform';
import { TestClock } from '../support/clock.ts';
import { openDatabase, type TestDatabase } from '../support/database.ts';
import { actorFor, organisation, somebody } from '../support/world.ts';

// Real: MariaDB. The queue is deaf: what it would wake is not under test.
describe('accounts', () => {
  let test: TestDatabase;
  let acme: string;
  const clock = new TestClock();
  const config = readConfig({
    DATABASE_URL: 'mysql://x/x',
    REDIS_URL: 'redis://x',
    SECRET: 'x'.repeat(32),
    SMTP_URL: 'smtp://x',
    PUBLIC_URL: 'https://know-who.example',
  });
  const deaf = { name: 'outbox', add: async () => undefined };
  let outbox: Outbox;
  let signUp: SignUp;
  let choosing: ChoosePassword;
  let sessions: Sessions;
  let signIn: SignIn;

  beforeAll(async () => {
    test = await openDatabase();
    acme = await organisation(test.db, 'employer', 'Acme', 'acme.example');
    outbox = new Outbox(deaf as never);
    signUp = new SignUp(test.db, clock, config, outbox);
    choosing = new ChoosePassword(test.db, clock);
    sessions = new Sessions(test.db, clock);
    signIn = new SignIn(test.db, clock, sessions, config, outbox);
  });
  afterAll(() => test.close());

  const mailTo = (address: string) =>
    test.db.getRepository(OutboxEmail).find({ where: { toAddress: address }, order: { id: 'ASC' } });
  const secretIn = async (address: string) => {
    const last = (await mailTo(address)).at(-1);
    return String((last?.props as { link?: string } | null)?.link)
      .split('/')
      .at(-1) as string;
  };
  const join = async (name: string) => {
    const email = `${name}@acme.example`;
    await signUp.signUp({ name, email }, 'en');
    const personId = await choosing.choose(await secretIn(email), {
      email,
      password: 'correct horse battery',
    });
    return { email, personId };
  };

  it('let an employee join by a work address, a link and a password', async () => {
    const { email, personId } = await join('ana');
    const person = await test.db.getRepository(Person).findOneByOrFail({ email });
    expect(person.confirmedAt).toEqual(clock.now());
    expect(person.passwordHash).toMatch(/^\$argon2id\$/);
    expect(await test.db.getRepository(Membership).findBy({ personId })).toMatchObject([
      { organisationId: acme, role: 'volunteer' },
    ]);
    const { token } = await signIn.signIn({ email, password: 'correct horse battery' });
    expect((await sessions.actor(token))?.organisations('profile.edit')).toEqual([acme]);
  });

  it('refuse an address of no employer, and write nothing', async () => {
    await expect(signUp.signUp({ name: 'Eve', email: 'eve@elsewhere.example' }, 'en')).rejects.toMatchObject({
      fields: [{ field: 'email', code: 'domain-unknown' }],
    });
    expect(await mailTo('eve@elsewhere.example')).toEqual([]);
    expect(await test.db.getRepository(Person).countBy({ email: 'eve@elsewhere.example' })).toBe(0);
  });

  it('answer somebody who has joined already as they answer anybody, and remind them by email', async () => {
    const { email } = await join('bo');
    await expect(signUp.signUp({ name: 'Bo', email }, 'en')).resolves.toBeUndefined();
    expect((await mailTo(email)).map(({ email: which }) => which)).toEqual([
      'confirm-address',
      'already-registered',
    ]);
  });

  it('give a link that works once, and not after its time', async () => {
    await signUp.signUp({ name: 'Cy', email: 'cy@acme.example' }, 'en');
    const secret = await secretIn('cy@acme.example');
    expect(await choosing.purpose(secret)).toBe('confirm');
    clock.forward(48 * 3_600_000);
    expect(await choosing.purpose(secret)).toBeNull();
    const password = 'correct horse battery';
    await expect(choosing.choose(secret, { email: 'cy@acme.example', password })).rejects.toThrow(
      'link-used',
    );
  });

  it('let nobody use a link who does not know to whom it went, and keep it for who does', async () => {
    await signUp.signUp({ name: 'Nat', email: 'nat@acme.example' }, 'en');
    const secret = await secretIn('nat@acme.example');
    const password = 'correct horse battery';
    const scanner = choosing.choose(secret, { email: 'scanner@acme.example', password });
    await expect(scanner).rejects.toMatchObject({ fields: [{ field: 'email', code: 'other-address' }] });
    const person = await test.db.getRepository(Person).findOneByOrFail({ email: 'nat@acme.example' });
    expect(person).toMatchObject({ passwordHash: null, confirmedAt: null });
    await choosing.choose(secret, { email: 'nat@acme.example', password });
  });

  it('let one of twenty who press at once use a link', async () => {
    await signUp.signUp({ name: 'Di', email: 'di@acme.example' }, 'en');
    const secret = await secretIn('di@acme.example');
    const presses = Array.from({ length: 20 }, () =>
      choosing.choose(secret, { email: 'di@acme.example', password: 'correct horse battery' }),
    );
    const done = (await Promise.allSettled(presses)).filter(({ status }) => status === 'fulfilled');
    expect(done).toHaveLength(1);
  });

  it('write no words of a stranger into an email: no name that leads elsewhere, no greeting by an unproved name', async () => {
    const bait = { name: 'Visit http://evil.example now', email: 'eve@acme.example' };
    expect(SignUpInput.safeParse(bait).success).toBe(false);
    await signUp.signUp({ name: 'You have won', email: 'eve@acme.example' }, 'en');
    const [letter] = await mailTo('eve@acme.example');
    expect(JSON.stringify(letter)).not.toContain('You have won');
  });

  it('say the same to a wrong password, an unknown address and an unproved one', async () => {
    const { email } = await join('ed');
    await signUp.signUp({ name: 'Flo', email: 'flo@acme.example' }, 'en');
    for (const who of [email, 'nobody@acme.example', 'flo@acme.example'])
      await expect(signIn.signIn({ email: who, password: 'wrong horse' })).rejects.toThrow('sign-in-refused');
  });

  it('end every session and API token when the password is chosen anew or when asked', async () => {
    const { email, personId } = await join('gil');
    const [one, two] = [await sessions.open(personId), await sessions.open(personId)];
    const tokens = new ApiTokens(test.db, clock);
    const issue = async () =>
      (await tokens.issue(await actorFor(test.db, personId), { purpose: 'Reports' })).token;
    const first = await issue();
    await (await new ForgottenPassword(test.db, clock, config, outbox).ask({ email })).rest;
    await choosing.choose(await secretIn(email), { email, password: 'another horse battery' });
    expect([await sessions.actor(one), await sessions.actor(two)]).toEqual([null, null]);
    expect(await tokens.actor(first)).toBeNull();
    const [three, second] = [await sessions.open(personId), await issue()];
    await sessions.closeAll(personId);
    expect([await sessions.actor(three), await tokens.actor(second)]).toEqual([null, null]);
  });

  it('let a session end after twelve idle hours and after fourteen days', async () => {
    const { personId } = await join('hal');
    const token = await sessions.open(personId);
    for (let day = 0; day < 27; day++) {
      clock.forward(11 * 3_600_000);
      if (day < 20) expect(await sessions.actor(token)).not.toBeNull();
    }
    const idle = await sessions.open(personId);
    clock.forward(12 * 3_600_000 + 1);
    expect(await sessions.actor(idle)).toBeNull();
    const long = await sessions.open(personId);
    for (let hour = 0; hour < 14 * 24; hour += 8) {
      await sessions.actor(long);
      clock.forward(8 * 3_600_000);
    }
    expect(await sessions.actor(long)).toBeNull();
  });

  it('keep secrets as hashes only', async () => {
    const { personId } = await join('ida');
    const token = await sessions.open(personId);
    const rows = JSON.stringify(await test.db.query('select * from sessions'));
    expect(rows).not.toContain(token);
  });

  it('issue API tokens that act as their owner until revoked, by nobody else', async () => {
    const tokens = new ApiTokens(test.db, clock);
    const { personId } = await join('jo');
    const jo = await actorFor(test.db, personId);
    const { id, token } = await tokens.issue(jo, { purpose: 'report' });
    expect((await tokens.actor(token))?.personId).toBe(personId);
    const other = await somebody(test.db, 'volunteer', acme, 'Kim Other');
    await expect(tokens.revoke(await actorFor(test.db, other.personId), id)).rejects.toThrow('not-found');
    await tokens.revoke(jo, id);
    expect(await tokens.actor(token)).toBeNull();
    expect(await test.db.getRepository(AuditEntry).countBy({ subjectId: id })).toBe(2);
  });

  it('let the program admin give roles that fit the organisation, and nobody else', async () => {
    const program = await organisation(test.db, 'program', 'Program');
    const admin = await actorFor(
      test.db,
      (await somebody(test.db, 'program-admin', program, 'Pat Admin')).personId,
    );
    const invitations = new RoleInvitations(test.db, clock, config, outbox);
    const invitation = {
      organisationId: acme,
      email: 'hr@acme.example',
      name: 'Hera',
      role: 'hr-coordinator' as const,
    };
    await invitations.invite(admin, invitation);
    const personId = await choosing.choose(await secretIn('hr@acme.example'), {
      email: 'hr@acme.example',
      password: 'correct horse battery',
    });
    const hera = await actorFor(test.db, personId);
    expect(hera.organisations('cohorts.edit')).toEqual([acme]);
    await expect(invitations.invite(hera, invitation)).rejects.toThrow('forbidden');
    await expect(
      invitations.invite(admin, { ...invitation, role: 'school-coordinator' }),
    ).rejects.toMatchObject({
      fields: [{ code: 'role-for-other-kind' }],
    });
  });
});
