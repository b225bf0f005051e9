import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { BatchTimes, Bounces, Canaries, MailUpkeep, Preferences, Undelivered } from '#libs/mail';
import { newId } from '#libs/platform';
import { openDatabase, type TestDatabase } from '../support/database.ts';
import {
  dispatcher,
  letWaitsEnd,
  onlyRow,
  outbox,
  owe,
  plainEmail,
  preferenceLinks,
  returnPath,
  rows,
  secretEmail,
  weekEmail,
} from '../support/mail.ts';
import { Post } from '../support/post.ts';

// Real: MariaDB. The mail server is played by Post.
describe('what goes out', () => {
  let test: TestDatabase;
  let post: Post;
  let preferences: Preferences;
  let times: BatchTimes;
  let bounces: Bounces;
  beforeAll(async () => {
    test = await openDatabase();
    preferences = new Preferences(test.db, preferenceLinks, outbox);
    times = new BatchTimes(test.db, outbox);
    bounces = new Bounces(test.db, returnPath);
  });
  beforeEach(async () => {
    post = new Post();
    for (const table of ['outbox_emails', 'mail_pauses', 'mail_bounces', 'mail_times', 'mail_rates'])
      await test.db.query(`delete from ${table}`);
  });
  afterAll(() => test.close());

  const run = () => dispatcher(test.db, post).run();
  const states = async () => (await rows(test.db)).map(({ state, problem }) => [state, problem]);
  const maya = 'maya@acme.example';

  it('leaves match emails of who has paused them, and they come when they are wanted again', async () => {
    await preferences.choose(maya, { streams: ['reminders', 'summaries'] });
    await owe(test.db, plainEmail(maya), secretEmail(maya));
    await run();
    expect(post.taken).toHaveLength(1);
    expect((await states()).sort()).toEqual([
      ['ready', 'paused'],
      ['sent', null],
    ]);
    await preferences.choose(maya, { streams: ['matching', 'reminders', 'summaries'] });
    await run();
    expect(await states()).toEqual([
      ['sent', null],
      ['sent', null],
    ]);
  });

  it('comes also when it is wanted again at the very moment at which a worker holds it back', async () => {
    await preferences.choose(maya, { streams: [] });
    await owe(test.db, plainEmail(maya));
    const worker = test.db.createQueryRunner();
    await worker.startTransaction('READ COMMITTED');
    await worker.query('select id from outbox_emails for update');
    const choosing = preferences.choose(maya, { streams: ['matching'] });
    await new Promise(resolve => setTimeout(resolve, 200));
    await worker.query("update outbox_emails set next_at = null, problem = 'paused'");
    await worker.commitTransaction();
    await worker.release();
    await choosing;
    await run();
    expect(await states()).toEqual([['sent', null]]);
  });

  it('is judged again now and then, in case what held it is gone', async () => {
    await owe(test.db, plainEmail(maya));
    await test.db.query("update outbox_emails set next_at = null, problem = 'held'");
    await run();
    expect(post.taken).toHaveLength(0);
    await new MailUpkeep(test.db, outbox).lookAgain();
    await run();
    expect(await states()).toEqual([['sent', null]]);
  });

  it('sends no summary to who wants none, and says so', async () => {
    await preferences.choose(maya, { streams: ['matching'] });
    await owe(test.db, weekEmail(maya), weekEmail('tom@acme.example'));
    await run();
    expect((await states()).sort()).toEqual([
      ['sent', null],
      ['suppressed', 'unsubscribed'],
    ]);
  });

  it('is chosen by the link in an email, which names no address and cannot be made', async () => {
    await owe(test.db, weekEmail(maya));
    await run();
    const link = preferenceLinks.link((await onlyRow(test.db)).id);
    const mail = await post.read();
    expect(mail.text).toContain(link);
    expect(link).not.toContain('maya');
    const token = link.split('/').at(-1) as string;
    expect(await preferences.reader(token)).toEqual({ address: maya, stream: 'summaries' });
    await expect(preferences.reader(`${newId()}.${token.split('.')[1]}`)).rejects.toThrow('not-found');
    await expect(preferences.reader('nonsense')).rejects.toThrow('not-found');
  });

  it('carries what mail programs need to unsubscribe with one press, which ends that stream at once', async () => {
    await owe(test.db, weekEmail(maya));
    await run();
    const mail = await post.read();
    const link = preferenceLinks.link((await onlyRow(test.db)).id);
    expect(mail.headerLines.find(({ key }) => key === 'list-unsubscribe')?.line.replace(/\s+/g, ' ')).toBe(
      `List-Unsubscribe: <${link}>`,
    );
    expect(mail.headers.get('list-unsubscribe-post') ?? mail.headers.get('list')).toBeDefined();
    await preferences.quiet(link.split('/').at(-1) as string);
    expect(await preferences.wanted(maya)).toEqual(['matching', 'reminders']);
    await owe(test.db, weekEmail(maya));
    await run();
    expect(post.taken).toHaveLength(1);
  });

  it('carries no such thing where it always comes', async () => {
    await owe(test.db, secretEmail(maya));
    await run();
    expect((await post.read()).headerLines.map(({ key }) => key)).not.toContain('list-unsubscribe');
  });

  it('goes at the times of its cohort, rests with it, and goes at once when somebody says so', async () => {
    const batch = newId();
    const paused = { when: 'at-once' as const, weekdays: [], at: '', paused: true };
    await times.set(batch, paused);
    await owe(test.db, { ...plainEmail(maya), batch }, plainEmail('tom@acme.example'));
    await run();
    expect(post.taken).toHaveLength(1);
    expect(await times.waiting(batch, 10)).toEqual([
      { email: 'proposals-ready', toName: 'Maya', nextAt: null, problem: 'held' },
    ]);
    expect(await times.sendNow(batch)).toBe(1);
    await run();
    expect(post.taken).toHaveLength(2);
    await owe(test.db, { ...plainEmail(maya), batch });
    await run();
    expect(post.taken).toHaveLength(2);
    await times.set(batch, { ...paused, paused: false });
    await run();
    expect(post.taken).toHaveLength(3);
  });

  it('waits for the hour that HR has set, where the recipient is', async () => {
    const batch = newId();
    await owe(test.db, { ...plainEmail(maya), batch });
    const hour = new Date(Date.now() + 2 * 3_600_000).toISOString().slice(11, 16);
    await times.set(batch, {
      ...{ when: 'at-times', weekdays: ['1', '2', '3', '4', '5', '6', '7'], at: hour, paused: false },
    });
    await run();
    const { state, nextAt } = await onlyRow(test.db);
    expect(state).toBe('ready');
    expect(nextAt?.toISOString().slice(11, 16)).toBe(hour);
    expect(post.taken).toHaveLength(0);
  });

  it('waits at night', async () => {
    // From one minute past midnight on it is evening, until the last minute of the day it is night.
    const quiet = { from: '00:01', to: '23:59' };
    await owe(test.db, plainEmail(maya), secretEmail(maya));
    await dispatcher(test.db, post, { quiet }).run();
    expect(post.taken).toHaveLength(1);
    expect((await rows(test.db)).find(({ email }) => email === 'proposals-ready')).toMatchObject({
      state: 'ready',
      attempts: 0,
    });
  });

  it('does not go to an address from which it came back twice for good, for thirty days', async () => {
    post.answer = () => ({ kind: 'not-sent', permanent: true, problem: 'smtp-550', wrongAddress: true });
    await owe(test.db, plainEmail(maya), plainEmail(maya));
    await run();
    expect(await bounces.unreachable([maya, 'tom@acme.example'])).toEqual(new Set([maya]));
    post.answer = () => ({ kind: 'sent' });
    await owe(test.db, secretEmail(maya));
    await run();
    expect((await states()).at(-1)).toEqual(['suppressed', 'unreachable']);
    await test.db.query('update mail_bounces set at = timestampadd(day, -31, at)');
    expect(await bounces.unreachable([maya])).toEqual(new Set());
    await new MailUpkeep(test.db, outbox).forgetBounces();
    expect(await test.db.query('select 1 from mail_bounces')).toEqual([]);
  });

  it('counts a report once, and none that is forged', async () => {
    await owe(test.db, plainEmail(maya));
    await run();
    const { id } = await onlyRow(test.db);
    const report = (to: string) =>
      Buffer.from(
        `To: ${to}\r\nMIME-Version: 1.0\r\nContent-Type: multipart/report; boundary=b\r\n\r\n--b\r\n` +
          'Content-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx\r\n\r\n' +
          'Final-Recipient: rfc822; x@y\r\nAction: failed\r\nStatus: 4.2.2\r\n--b--\r\n',
      );
    expect(await bounces.take(report(returnPath.of(id)))).toBe('counted');
    expect(await bounces.take(report(returnPath.of(id)))).toBe('ignored');
    expect(await bounces.take(report('bounces+0190c2f000007000800000000000000000aabbccddeeff@x'))).toBe(
      'ignored',
    );
    const [bounce] = await test.db.query('select points, status from mail_bounces');
    expect(bounce).toEqual({ points: 1, status: '4.2.2' });
  });

  it('is spaced out over all workers, per domain, and loses nothing', async () => {
    const emails = Array.from({ length: 40 }, (_, number) => plainEmail(`p${number}@acme.example`));
    await owe(test.db, ...emails, secretEmail('x@acme.example'));
    const slow = () => dispatcher(test.db, post, { perMinute: 60 });
    await Promise.all([slow().run(), slow().run()]);
    // Ten seconds' worth at once, and what is about an account.
    expect(post.taken.length).toBeGreaterThanOrEqual(11);
    expect(post.taken.length).toBeLessThanOrEqual(14);
    const waiting = (await rows(test.db)).filter(({ state }) => state === 'ready');
    expect(waiting.length + post.taken.length).toBe(41);
    const turns = waiting.map(({ nextAt }) => (nextAt as Date).getTime()).sort((a, b) => a - b);
    expect((turns.at(-1) as number) - (turns[0] as number)).toBeGreaterThan(15_000);
  });

  it('can be tried again by those whose it is, and by nobody else', async () => {
    post.answer = () => ({ kind: 'not-sent', permanent: true, problem: 'smtp-554' });
    const [ours, theirs] = [newId(), newId()];
    await owe(test.db, { ...plainEmail(maya), organisationId: ours });
    await run();
    const undelivered = new Undelivered(test.db, outbox);
    const [dead] = await undelivered.list([ours], 10);
    expect(dead).toMatchObject({ state: 'dead', problem: 'smtp-554', toName: 'Maya', canRetry: true });
    expect(await undelivered.list([theirs], 10)).toEqual([]);
    await expect(undelivered.retry([theirs], dead!.id)).rejects.toThrow('not-found');
    await expect(undelivered.retry([], dead!.id)).rejects.toThrow('not-found');
    post.answer = () => ({ kind: 'sent' });
    await undelivered.retry([ours], dead!.id);
    await run();
    expect(await onlyRow(test.db)).toMatchObject({ state: 'sent' });
    await expect(undelivered.retry([ours], dead!.id)).rejects.toThrow('not-found');
  });

  it('waits for a person when nobody can tell whether it arrived and the operator wants it so', async () => {
    post.answer = () => ({ kind: 'unknown', problem: 'timeout' });
    await owe(test.db, plainEmail(maya));
    await dispatcher(test.db, post, { retryUnknown: false }).run();
    await letWaitsEnd(test.db);
    expect(await onlyRow(test.db)).toMatchObject({ state: 'unknown', nextAt: null });
    post.answer = () => ({ kind: 'sent' });
    await new Undelivered(test.db, outbox).retry('all', (await onlyRow(test.db)).id);
    await run();
    expect(post.hashes[1]).toBe(post.hashes[0]);
  });

  it('moves, as a canary shows: written, told, heard, claimed and ticked off', async () => {
    const told: string[] = [];
    const queue = { name: 'outbox', add: async (_: string, { id }: { id: string }) => told.push(id) };
    const canaries = new Canaries(test.db, queue as never);
    expect(await canaries.age()).toBeNull();
    await canaries.send();
    await canaries.arrived();
    expect(await canaries.age()).toBeNull();
    await canaries.heard(told[0] as string);
    await canaries.arrived();
    expect(await canaries.age()).toBeLessThan(30);
  });
});
