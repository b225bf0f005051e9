import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '#libs/platform';
import { openDatabase, type TestDatabase } from '../support/database.ts';
import {
  dispatcher,
  letWaitsEnd,
  onlyRow,
  outbox,
  owe,
  plainEmail,
  rows,
  secretEmail,
} from '../support/mail.ts';
import { Post } from '../support/post.ts';

// Real: MariaDB. The mail server is played by Post.
describe('the outbox', () => {
  let test: TestDatabase;
  let post: Post;
  beforeAll(async () => {
    test = await openDatabase();
  });
  beforeEach(async () => {
    post = new Post();
    await test.db.query('delete from outbox_emails');
  });
  afterAll(() => test.close());

  it('owes nothing for what was rolled back', async () => {
    const undone = test.db.transaction(async tx => {
      await outbox.owe(tx, plainEmail());
      throw new Error('changed my mind');
    });
    await expect(undone).rejects.toThrow('changed my mind');
    expect(await rows(test.db)).toEqual([]);
  });

  it('owes once what is owed twice, and again to another person or for another event', async () => {
    const event = newId();
    await owe(test.db, plainEmail('a@acme.example', event));
    await owe(test.db, plainEmail('a@acme.example', event), plainEmail('b@acme.example', event));
    await owe(test.db, plainEmail('a@acme.example'), secretEmail('a@acme.example', event));
    expect(await rows(test.db)).toHaveLength(4);
  });

  it('owes nothing again once it is out', async () => {
    const email = plainEmail();
    await owe(test.db, email);
    await dispatcher(test.db, post).run();
    await owe(test.db, email);
    await dispatcher(test.db, post).run();
    expect(post.taken).toHaveLength(1);
  });

  it('refuses an email that is not told what it needs', async () => {
    const email = { ...plainEmail(), props: { name: 'Maya' } } as never;
    await expect(owe(test.db, email)).rejects.toThrow('cohort');
  });

  it('sends a message that another program reads as it was meant', async () => {
    await owe(test.db, plainEmail());
    await dispatcher(test.db, post).run();
    const row = await onlyRow(test.db);
    const mail = await post.read();
    expect(row).toMatchObject({ state: 'sent', attempts: 1, problem: null, nextAt: null, bodyAt: null });
    expect(mail.subject).toBe('3 proposals wait for you');
    expect(mail.from?.value).toEqual([{ name: 'Know-Who', address: 'hello@know-who.example' }]);
    expect(mail.to).toMatchObject({ value: [{ name: 'Maya', address: 'maya@acme.example' }] });
    expect(mail.messageId).toBe(`<${row.id}@know-who.example>`);
    expect(row.messageId).toBe(mail.messageId);
    expect(Math.abs((mail.date as Date).getTime() - (row.date as Date).getTime())).toBeLessThan(1_000);
    expect(mail.headers.get('auto-submitted')).toBe('auto-generated');
    for (const body of [mail.html, mail.text]) expect(body).toContain('https://know-who.example/proposals');
    expect(row.bodyHash).toBe(post.hashes[0]);
  });

  it('forgets a secret as soon as it is out, and keeps what holds none', async () => {
    await owe(test.db, secretEmail(), plainEmail());
    await dispatcher(test.db, post).run();
    const props = (await rows(test.db)).map(row => [row.email, row.props !== null]);
    expect(props).toEqual([
      ['confirm-address', false],
      ['proposals-ready', true],
    ]);
  });

  it('tries again after a while what was certainly not sent, and the second message is the first', async () => {
    post.answer = parcel =>
      parcel < 3 ? { kind: 'not-sent', permanent: false, problem: 'smtp-451' } : { kind: 'sent' };
    await owe(test.db, secretEmail());
    for (let attempt = 1; attempt <= 3; attempt++) {
      await dispatcher(test.db, post).run();
      const row = await onlyRow(test.db);
      expect(row).toMatchObject({ state: 'not-sent', attempts: attempt, problem: 'smtp-451' });
      expect((row.nextAt as Date).getTime()).toBeGreaterThan((row.date as Date).getTime() + 7_000);
      expect(row.props).not.toBeNull();
      await letWaitsEnd(test.db);
    }
    const before = await onlyRow(test.db);
    await dispatcher(test.db, post).run();
    const { state, messageId, date } = await onlyRow(test.db);
    expect({ state, messageId, date }).toEqual({
      state: 'sent',
      messageId: before.messageId,
      date: before.date,
    });
  });

  it('gives up what is refused for good, and says why', async () => {
    post.answer = () => ({ kind: 'not-sent', permanent: true, problem: 'smtp-550' });
    await owe(test.db, secretEmail());
    await dispatcher(test.db, post).run();
    expect(await onlyRow(test.db)).toMatchObject({
      state: 'dead',
      problem: 'smtp-550',
      nextAt: null,
      props: null,
    });
  });

  it('gives up after about two days of trying', async () => {
    post.answer = () => ({ kind: 'not-sent', permanent: false, problem: 'refused' });
    await owe(test.db, plainEmail());
    for (let attempt = 1; attempt <= 10; attempt++) {
      await dispatcher(test.db, post).run();
      expect((await onlyRow(test.db)).state).toBe('not-sent');
      await letWaitsEnd(test.db);
    }
    await dispatcher(test.db, post).run();
    expect(await onlyRow(test.db)).toMatchObject({ state: 'dead', problem: 'refused' });
  });

  it('tries once more what may have arrived, byte for byte the same, then leaves it to a person', async () => {
    post.answer = () => ({ kind: 'unknown', problem: 'timeout' });
    await owe(test.db, secretEmail());
    await dispatcher(test.db, post).run();
    expect(await onlyRow(test.db)).toMatchObject({ state: 'unknown', unknowns: 1, problem: 'timeout' });
    await dispatcher(test.db, post).run();
    expect(post.taken).toHaveLength(1);
    for (let turn = 0; turn < 3; turn++) {
      await letWaitsEnd(test.db);
      await dispatcher(test.db, post).run();
    }
    expect(await onlyRow(test.db)).toMatchObject({ state: 'unknown', unknowns: 2, nextAt: null });
    expect(post.taken).toHaveLength(2);
    expect(post.hashes[1]).toBe(post.hashes[0]);
  });

  it('gives up an email that cannot be written, and sends the others', async () => {
    await owe(test.db, plainEmail(), plainEmail());
    const [first] = await rows(test.db);
    await test.db.query(`update outbox_emails set props = '{}' where id = ?`, [first?.id]);
    await dispatcher(test.db, post).run();
    const states = (await rows(test.db)).map(({ state, problem }) => [state, problem]);
    expect(states).toEqual([
      ['dead', 'cannot-be-written'],
      ['sent', null],
    ]);
  });
});
