import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SmtpTransport } from '#libs/mail';
import { openDatabase, type TestDatabase } from '../support/database.ts';
import { dispatcher, letWaitsEnd, owe, plainEmail, rows } from '../support/mail.ts';
import { numbers } from '../support/numbers.ts';
import { type Phase, type Reaction, type Script, ScriptedSmtpServer } from '../support/smtp-server.ts';

const patience = { connect: 150, greeting: 150, reply: 150 };
const phases: Phase[] = ['greeting', 'ehlo', 'mail', 'rcpt', 'data', 'body', 'dot'];
const reactions: Reaction[] = ['drop', 'drop', 'hang', '451 later', '421 closing', '550 no'];

// Real: MariaDB, SMTP over sockets. Three workers in this process. MAIL_FAULT_SEED repeats a run.
describe('whatever the mail server does', () => {
  const seed = Number(process.env.MAIL_FAULT_SEED ?? Math.floor(Math.random() * 2 ** 31));
  const random = numbers(seed);
  const one = <T>(of: readonly T[]): T => of[Math.floor(random() * of.length)] as T;
  const moody = (): Script => (random() < 0.5 ? {} : { [one(phases)]: one(reactions) });
  let test: TestDatabase;
  let server: ScriptedSmtpServer;

  beforeAll(async () => {
    test = await openDatabase();
    server = await ScriptedSmtpServer.start(moody);
  });
  afterAll(async () => {
    await server.stop();
    await test.close();
  });

  it(`every email ends as sent or with a reason, and only an unknown one can be doubled (seed ${seed})`, async () => {
    const events = 150;
    await owe(test.db, ...Array.from({ length: events }, (_, event) => plainEmail(`p${event}@acme.example`)));
    const transports = Array.from({ length: 3 }, () => new SmtpTransport(server.url, patience));
    for (let turn = 0; turn < 30; turn++) {
      await Promise.all(transports.map(transport => dispatcher(test.db, transport).run()));
      if ((await rows(test.db)).every(row => row.nextAt === null)) break;
      await letWaitsEnd(test.db);
    }
    for (const transport of transports) transport.close();

    const ended = await rows(test.db);
    expect(ended).toHaveLength(events);
    for (const { id, state, unknowns, problem } of ended) {
      const taken = server.taken.filter(message => message.includes(id));
      const said = JSON.stringify({ seed, id, state, unknowns, problem, taken: taken.length });
      expect([said, new Set(taken).size <= 1]).toEqual([said, true]);
      if (state === 'sent') {
        expect([said, taken.length >= 1 && taken.length <= 1 + unknowns]).toEqual([said, true]);
      } else if (state === 'dead') {
        expect([said, problem !== null && taken.length <= unknowns]).toEqual([said, true]);
      } else {
        expect([said, state, unknowns]).toEqual([said, 'unknown', 2]);
        expect([said, taken.length <= 2]).toEqual([said, true]);
      }
    }
    const states = ended.map(({ state }) => state);
    expect(states.filter(state => state === 'sent').length).toBeGreaterThan(events / 2);
  });
});
