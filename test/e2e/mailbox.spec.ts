import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { emailNames, SmtpTransport } from '#libs/mail';
import { MailCatcher } from '../../apps/portal/src/mailbox/mail-catcher.ts';
import { Mailbox, most } from '../../apps/portal/src/mailbox/mailbox.ts';
import { dispatcher, owe, plainEmail, rows, secretEmail } from '../support/mail.ts';
import { openPortal, type TestPortal } from '../support/portal.ts';
import { routesOf } from '../support/routes.ts';

interface Told {
  id: string;
  to: string[];
  subject: string;
  text: string;
  html: string;
  links: string[];
}

// Real: MariaDB, the portal, the mail worker's dispatcher and the SMTP dialogue between them.
describe('the dev mailbox', () => {
  let data: string;
  let portal: TestPortal;
  const open = async () => {
    portal = await openPortal({ SMTP_URL: '', DEV_MAILBOX_SMTP_PORT: '0', KNOW_WHO_DATA: data });
  };

  beforeAll(async () => {
    data = mkdtempSync(join(tmpdir(), 'know-who-mailbox-'));
    await open();
  });
  afterEach(() => portal.app.get(Mailbox).empty());
  afterAll(async () => {
    await portal.close();
    rmSync(data, { recursive: true, force: true });
  });

  const get = (path: string) => portal.send({ method: 'GET', url: path });
  const told = async (path: string) => (await get(path)).json() as Told & { messages: Told[] };
  const port = () => portal.app.get(MailCatcher, { strict: false }).port;

  async function deliver(): Promise<void> {
    const sending = dispatcher(portal.db, new SmtpTransport(`smtp://127.0.0.1:${port()}`));
    await sending.run();
    await sending.stop();
    expect((await rows(portal.db)).map(({ state }) => state)).not.toContain('ready');
  }

  /** Keeps messages without a dialogue. */
  async function keep(count: number): Promise<void> {
    const raw = (number: number) => Buffer.from(`Subject: number ${number}\r\n\r\nx\r\n`);
    for (let number = 1; number <= count; number++)
      await portal.app.get(Mailbox).keep(raw(number), 'from@acme.example', ['ana@acme.example']);
  }

  it('shows what the outbox owed, as page, as HTML, as text and to programs', async () => {
    await owe(portal.db, secretEmail('maya@acme.example'), plainEmail('bo@acme.example'));
    await deliver();
    const { messages } = await told('/api/dev/mailbox');
    expect(messages.map(({ to }) => to).sort()).toEqual([['bo@acme.example'], ['maya@acme.example']]);
    const [heading] = (await told('/api/dev/mailbox?to=maya')).messages as [Told];
    const message = await told(`/api/dev/mailbox/${heading.id}`);
    const link = 'https://know-who.example/choose-password/s3cr3t';
    expect(message).toMatchObject({ to: ['maya@acme.example'], subject: 'Confirm your address' });
    expect(message.links).toContain(link);
    expect(message.text).toContain(link);

    const list = await get('/dev/mailbox?to=MAYA');
    expect(list.text).toContain(`/dev/mailbox/${heading.id}`);
    expect(list.text).toContain('Confirm your address');
    expect(list.text).not.toContain('bo@acme.example');
    const page = await get(`/dev/mailbox/${heading.id}`);
    expect(page.text).toContain(link);
    expect(page.text).toContain(`src="/dev/mailbox/${heading.id}/html?look`);
    const raw = await get(`/dev/mailbox/${heading.id}/raw`);
    expect(raw.headers['content-type']).toMatch(/^text\/plain/);
    expect(raw.text).toMatch(/^From: "Know-Who"/m);
    expect(raw.text).toContain('multipart/alternative');
    const dark = await get(`/dev/mailbox/${heading.id}/html?look=dark`);
    expect(dark.text).toContain('@media all {');
    const html = await get(`/dev/mailbox/${heading.id}/html`);
    expect(html.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(html.text).toContain(`href="${link}"`);
  });

  it('lets no email do anything but show itself', async () => {
    const raw =
      'Subject: <b>x</b>\r\nContent-Type: text/html\r\n\r\n<script>alert(1)</script><p>Hello</p>\r\n';
    await portal.app.get(Mailbox).keep(Buffer.from(raw), '', ['<i>@acme.example']);
    const [heading] = (await told('/api/dev/mailbox')).messages as [Told];
    const { headers } = await get(`/dev/mailbox/${heading.id}/html`);
    const policy = String(headers['content-security-policy']).split('; ');
    expect(policy).toContain("default-src 'none'");
    expect(policy.find(rule => rule.startsWith('sandbox'))).not.toMatch(/scripts|same-origin|forms/);
    expect(policy.some(rule => rule.startsWith('script-src'))).toBe(false);
    for (const url of ['/dev/mailbox', `/dev/mailbox/${heading.id}`])
      expect((await get(url)).text).not.toMatch(/<b>x|<i>@/);
  });

  it('keeps its messages over a restart, and forgets a file that somebody broke', async () => {
    await keep(2);
    const [newest] = (await told('/api/dev/mailbox')).messages as [Told];
    await portal.close();
    writeFileSync(join(data, 'mailbox', `${newest.id}.json`), '{"id": ');
    await open();
    expect((await told('/api/dev/mailbox')).messages.map(({ subject }) => subject)).toEqual(['number 1']);
  });

  it('keeps the newest 500, 25 on a page', async () => {
    await keep(most + 1);
    const { messages } = await told('/api/dev/mailbox');
    expect([messages.length, messages[0]?.subject, messages.at(-1)?.subject]).toEqual([
      ...[most, `number ${most + 1}`, 'number 2'],
    ]);
    expect(readdirSync(join(data, 'mailbox'))).toHaveLength(most);
    const last = (await get('/dev/mailbox?page=20')).text;
    expect(last.match(/number \d+/g)).toHaveLength(25);
    expect(last).toContain('number 2<');
    for (const page of ['21', '-1', 'x', '1e9'])
      expect((await get(`/dev/mailbox?page=${page}`)).statusCode).toBe(200);
  });

  it('is emptied by a button, not by an address', async () => {
    await keep(2);
    expect((await get('/dev/mailbox/emptying')).statusCode).toBe(404);
    const { statusCode, headers } = await portal.send({ method: 'POST', url: '/dev/mailbox/emptying' });
    expect([statusCode, headers.location]).toEqual([303, '/dev/mailbox']);
    expect((await told('/api/dev/mailbox')).messages).toEqual([]);
    expect(readdirSync(join(data, 'mailbox'))).toEqual([]);
  });

  it('knows no message by another name, nor a way out of its folder', async () => {
    for (const id of ['x', '..%2fsecret', '0198b7f2-0000-7000-8000-000000000000', '%00'])
      for (const url of [`/dev/mailbox/${id}`, `/dev/mailbox/${id}/html`, `/api/dev/mailbox/${id}`])
        expect([url, (await get(url)).statusCode]).toEqual([url, 404]);
  });

  it('refuses what is too large, and takes the next message', async () => {
    const refused = await dialogue(port(), 'x'.repeat(78).concat('\r\n').repeat(140_000));
    expect(refused).toContain('552');
    expect(await dialogue(port(), 'Subject: small\r\n\r\nx\r\n')).toMatch(/250[^\n]*\r\n221/);
    expect((await told('/api/dev/mailbox')).messages.map(({ subject }) => subject)).toEqual(['small']);
  });

  it('shows a sample of every email there is', async () => {
    const list = (await get('/dev/mailbox/samples')).text;
    for (const name of emailNames) {
      expect(list).toContain(`/dev/mailbox/samples/${name}`);
      expect((await get(`/dev/mailbox/samples/${name}`)).statusCode).toBe(200);
      expect((await get(`/dev/mailbox/samples/${name}/html`)).text).toContain('</html>');
    }
    expect((await get('/dev/mailbox/samples/toString')).statusCode).toBe(404);
  });

  describe('where real mail goes out', () => {
    let real: TestPortal;
    beforeEach(async () => {
      real = await openPortal({
        SMTP_URL: 'smtp://127.0.0.1:1',
        DEV_MAILBOX_SMTP_PORT: '0',
        KNOW_WHO_DATA: data,
      });
    });
    afterEach(() => real.close());

    it('is not there: no address of it is known, and nothing listens', async () => {
      const routes = routesOf(real.app).filter(({ path }) => /^(\/api)?\/dev\b/.test(path));
      expect(routes.length).toBeGreaterThan(8);
      for (const { method, path } of routes) {
        const url = path
          .replace(':messageId', '0198b7f2-0000-7000-8000-000000000000')
          .replace(':email', 'confirm-address');
        expect([path, (await real.send({ method, url })).statusCode]).toEqual([path, 404]);
      }
      expect(() => real.app.get(MailCatcher, { strict: false }).port).toThrow('does not listen');
    });
  });
});

/** What the server says to a client that is greeted and then says all at once. */
function dialogue(port: number, message: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1');
    let heard = '';
    const envelope = 'EHLO x\r\nMAIL FROM:<a@acme.example>\r\nRCPT TO:<b@acme.example>\r\nDATA\r\n';
    socket.once('data', () => socket.write(`${envelope}${message}.\r\nQUIT\r\n`));
    socket.on('data', chunk => {
      heard += chunk;
    });
    socket.on('error', reject).on('close', () => resolve(heard));
  });
}
