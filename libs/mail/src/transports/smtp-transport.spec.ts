import { afterEach, describe, expect, it } from '@jest/globals';
import { type Script, ScriptedSmtpServer } from '../../../../test/support/smtp-server.ts';
import { notSent, type Outcome, sent, unknown } from './outcome.ts';
import { SmtpTransport } from './smtp-transport.ts';

const patience = { connect: 300, greeting: 300, reply: 300 };
const message = Buffer.from('Subject: hello\r\n\r\nHello.\r\n');
const parcel = { from: 'a@from.example', to: 'b@to.example', message, mayGo: async () => true };

/** Larger than what the sockets of a loopback take in by themselves. */
const large = Buffer.alloc(8 * 1024 * 1024, 'x');

describe('a delivery by SMTP', () => {
  let server: ScriptedSmtpServer | undefined;
  let transport: SmtpTransport | undefined;
  afterEach(async () => {
    transport?.close();
    await server?.stop();
  });

  const deliver = async (script: Script, given: Partial<typeof parcel> = {}): Promise<Outcome> => {
    server = await ScriptedSmtpServer.start(script);
    transport = new SmtpTransport(server.url, patience);
    return transport.deliver({ ...parcel, ...given });
  };

  it('is sent when the server has answered the final dot with yes', async () => {
    expect(await deliver({})).toEqual(sent);
    expect(server?.taken).toEqual(['Subject: hello\r\n\r\nHello.']);
  });

  it.each<[string, Script, Outcome]>([
    ['the server hangs up at once', { greeting: 'drop' }, notSent('connection-lost')],
    ['the server never greets', { greeting: 'hang' }, notSent('timeout')],
    ['the server greets with a no', { greeting: '554 not here' }, notSent('smtp-554')],
    ['the server hangs up after EHLO', { ehlo: 'drop' }, notSent('connection-lost')],
    ['the sender is put off', { mail: '451 later' }, notSent('smtp-451')],
    ['the sender is refused', { mail: '550 no' }, notSent('smtp-550', true)],
    ['the server wants a sign-in first', { mail: '530 sign in' }, notSent('smtp-530')],
    ['the server hangs up at MAIL', { mail: 'drop' }, notSent('connection-lost')],
    ['the recipient is put off', { rcpt: '450 greylisted' }, notSent('smtp-450')],
    ['the recipient is unknown', { rcpt: '550 5.1.1 no such person' }, notSent('smtp-550', true, true)],
    ['the recipient may not be written to', { rcpt: '550 5.7.1 no relay' }, notSent('smtp-550', true)],
    ['the server hangs up at RCPT', { rcpt: 'drop' }, notSent('connection-lost')],
    ['the server is silent at RCPT', { rcpt: 'hang' }, notSent('timeout')],
    ['the server closes with 421', { rcpt: '421 closing' }, notSent('smtp-421')],
    ['DATA is put off', { data: '451 later' }, notSent('smtp-451')],
    ['DATA is refused', { data: '554 no' }, notSent('smtp-554', true)],
    ['the server hangs up at DATA', { data: 'drop' }, notSent('connection-lost')],
    ['the message is put off', { dot: '452 full' }, notSent('smtp-452')],
    ['the message is refused', { dot: '554 spam' }, notSent('smtp-554', true)],
  ])('is certainly not sent when %s', async (_, script, outcome) => {
    expect(await deliver(script)).toEqual(outcome);
    expect(server?.taken).toEqual([]);
  });

  it.each<[string, Script, Outcome]>([
    ['lost', { body: 'drop' }, notSent('connection-lost')],
    ['stuck', { body: 'hang' }, notSent('timeout')],
  ])(
    'is certainly not sent when the connection is %s before the final dot could leave',
    async (_, script, outcome) => {
      expect(await deliver(script, { message: large })).toEqual(outcome);
    },
  );

  it.each<[string, Script, Outcome]>([
    ['hangs up after the final dot', { dot: 'drop' }, unknown('connection-lost')],
    ['is silent after the final dot', { dot: 'hang' }, unknown('timeout')],
    ['hangs up in the body, which had left whole', { body: 'drop' }, unknown('connection-lost')],
  ])('is unknown when the server %s', async (_, script, outcome) => {
    expect(await deliver(script)).toEqual(outcome);
  });

  it('is certainly not sent when nobody listens', async () => {
    server = await ScriptedSmtpServer.start();
    const { url } = server;
    await server.stop();
    server = undefined;
    expect(await new SmtpTransport(url, patience).deliver(parcel)).toEqual(notSent('refused'));
  });

  it('stops before the body when the message must not go any more', async () => {
    expect(await deliver({}, { mayGo: async () => false })).toEqual(notSent('lease-lost'));
    expect(server?.taken).toEqual([]);
  });

  it('stops before the body when nobody can say whether it may go', async () => {
    const mayGo = () => Promise.reject(new Error('the database is away'));
    expect((await deliver({}, { mayGo })).kind).toBe('not-sent');
    expect(server?.taken).toEqual([]);
  });

  it('uses one connection for message after message', async () => {
    await deliver({});
    await transport?.deliver(parcel);
    await transport?.deliver(parcel);
    expect(server?.connections).toBe(1);
    expect(server?.taken).toHaveLength(3);
  });

  it('opens a new connection when the one kept open was closed by the server', async () => {
    server = await ScriptedSmtpServer.start(message => (message === 1 ? { mail: 'drop' } : {}));
    transport = new SmtpTransport(server.url, patience);
    await transport.deliver(parcel);
    server.follow({});
    expect(await transport.deliver(parcel)).toEqual(sent);
    expect(server.connections).toBe(2);
  });
});
