import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { claim, release, renew } from '../../libs/mail/src/outbox/claim.ts';
import { begin, record } from '../../libs/mail/src/outbox/record.ts';
import { openDatabase, type TestDatabase } from '../support/database.ts';
import { claiming, dispatcher, letWaitsEnd, onlyRow, owe, plainEmail, rows } from '../support/mail.ts';
import { Post } from '../support/post.ts';

const hash = 'a'.repeat(64);

// Real: MariaDB. A killed worker is one that claims and does no more.
describe('workers side by side', () => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await openDatabase();
  });
  beforeEach(async () => {
    await test.db.query('delete from outbox_emails');
  });
  afterAll(() => test.close());

  const claimOne = async () => {
    const { emails } = await claim(test.db, claiming());
    return emails[0];
  };

  it('never send an email twice, however many there are', async () => {
    const emails = Array.from({ length: 300 }, (_, number) => plainEmail(`p${number}@acme.example`));
    await owe(test.db, ...emails);
    const post = new Post(1);
    const workers = Array.from({ length: 4 }, () => dispatcher(test.db, post));
    await Promise.all(workers.map(worker => worker.run()));
    const readers = await Promise.all(post.taken.map((_, place) => post.read(place)));
    const addresses = readers.map(mail => (mail.to as { text: string }).text);
    expect(addresses).toHaveLength(300);
    expect(new Set(addresses).size).toBe(300);
    expect((await rows(test.db)).every(({ state }) => state === 'sent')).toBe(true);
  });

  it('leave alone what another one holds', async () => {
    await owe(test.db, plainEmail());
    expect(await claimOne()).toBeDefined();
    expect(await claimOne()).toBeUndefined();
  });

  it('take up what a killed one had not begun to send, and send it once', async () => {
    await owe(test.db, plainEmail());
    await claimOne();
    await letWaitsEnd(test.db);
    const post = new Post();
    await dispatcher(test.db, post).run();
    expect(post.taken).toHaveLength(1);
    expect(await onlyRow(test.db)).toMatchObject({ state: 'sent', attempts: 2, unknowns: 0 });
  });

  it('count as unknown what a killed one had begun to send, and send it once more', async () => {
    await owe(test.db, plainEmail());
    await begin(test.db, (await claimOne())!, hash);
    await letWaitsEnd(test.db);
    const post = new Post();
    await dispatcher(test.db, post).run();
    expect(post.taken).toHaveLength(0);
    expect(await onlyRow(test.db)).toMatchObject({ state: 'unknown', problem: 'worker-lost', unknowns: 1 });
    await letWaitsEnd(test.db);
    await dispatcher(test.db, post).run();
    expect(post.taken).toHaveLength(1);
    expect(await onlyRow(test.db)).toMatchObject({ state: 'sent', unknowns: 1 });
  });

  it('leave to a person what two killed ones had begun to send', async () => {
    await owe(test.db, plainEmail());
    for (let killed = 0; killed < 2; killed++) {
      await begin(test.db, (await claimOne())!, hash);
      await letWaitsEnd(test.db);
      await claimOne();
      await letWaitsEnd(test.db);
    }
    expect(await claimOne()).toBeUndefined();
    expect(await onlyRow(test.db)).toMatchObject({ state: 'unknown', unknowns: 2, nextAt: null });
  });

  it('may not begin to send when they were too slow and another one took it', async () => {
    await owe(test.db, plainEmail());
    const slow = (await claimOne())!;
    await letWaitsEnd(test.db);
    expect(await begin(test.db, slow, hash)).toBe(false);
    const quick = (await claimOne())!;
    expect(await begin(test.db, slow, hash)).toBe(false);
    expect(await begin(test.db, quick, hash)).toBe(true);
  });

  it('may still say late that it was sent, which beats not knowing', async () => {
    await owe(test.db, plainEmail());
    const slow = (await claimOne())!;
    await begin(test.db, slow, hash);
    await letWaitsEnd(test.db);
    await claimOne();
    expect((await onlyRow(test.db)).state).toBe('unknown');
    expect(await record(test.db, slow, { kind: 'sent' }, { forget: false, retryUnknown: true })).toBe(true);
    expect(await onlyRow(test.db)).toMatchObject({ state: 'sent', nextAt: null });
  });

  it('may say nothing about what another one holds', async () => {
    await owe(test.db, plainEmail());
    const slow = (await claimOne())!;
    await letWaitsEnd(test.db);
    await claimOne();
    expect(await record(test.db, slow, { kind: 'sent' }, { forget: true, retryUnknown: true })).toBe(false);
    expect((await onlyRow(test.db)).state).toBe('leased');
  });

  it('hold on by renewing', async () => {
    await owe(test.db, plainEmail());
    const email = (await claimOne())!;
    await letWaitsEnd(test.db);
    await renew(test.db, email.lease as string, [email]);
    expect(await claimOne()).toBeUndefined();
    expect(await begin(test.db, email, hash)).toBe(true);
  });

  it('let go of what they have not begun when asked to stop', async () => {
    await owe(test.db, plainEmail('a@acme.example'), plainEmail('b@acme.example'));
    const { emails } = await claim(test.db, claiming());
    await begin(test.db, emails[0]!, hash);
    await release(test.db, emails[0]!.lease as string, emails);
    const states = (await rows(test.db)).map(({ id, state, attempts }) => [
      id === emails[0]!.id,
      state,
      attempts,
    ]);
    expect(states.sort()).toEqual([
      [false, 'ready', 0],
      [true, 'leased', 1],
    ]);
  });

  it('end what is on its way, and claim no more, when asked to stop', async () => {
    const emails = Array.from({ length: 60 }, (_, number) => plainEmail(`p${number}@acme.example`));
    await owe(test.db, ...emails);
    const post = new Post(20);
    const worker = dispatcher(test.db, post);
    const running = worker.run();
    await new Promise(resolve => setTimeout(resolve, 100));
    await worker.stop();
    await running;
    const states = (await rows(test.db)).map(({ state }) => state);
    expect(states.filter(state => state === 'sent')).toHaveLength(post.taken.length);
    expect(states.filter(state => state === 'ready')).toHaveLength(60 - post.taken.length);
    expect(post.taken.length).toBeLessThan(60);
  });
});
