import { describe, expect, it } from '@jest/globals';
import { newId } from '#libs/platform';
import { messagesIn } from './mbox.ts';
import { readReport } from './read-report.ts';
import { ReturnPath } from './return-path.ts';

const returnPath = new ReturnPath('bounces@know-who.example', 'hello@know-who.example', 'a secret');

const notification = (to: string, action: string, status: string) =>
  Buffer.from(
    [
      'From: MAILER-DAEMON@mx.acme.example',
      `To: ${to}`,
      'Subject: Undelivered Mail Returned to Sender',
      'MIME-Version: 1.0',
      'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
      '',
      '--b',
      'Content-Type: text/plain',
      '',
      'I am sorry.',
      '--b',
      'Content-Type: message/delivery-status',
      '',
      'Reporting-MTA: dns; mx.acme.example',
      '',
      'Final-Recipient: rfc822; maya@acme.example',
      `Action: ${action}`,
      `Status: ${status}`,
      '--b--',
      '',
    ].join('\r\n'),
  );

describe('the return path', () => {
  it('is another one for each email, short enough for every server, and leads back to it', () => {
    const [one, other] = [newId(), newId()];
    const address = returnPath.of(one);
    expect(address.split('@')[0]?.length).toBeLessThanOrEqual(64);
    expect(address).not.toBe(returnPath.of(other));
    expect(returnPath.find(`To: <${address.toUpperCase()}>`)).toBe(one);
  });

  it('is nobody else’s to make', () => {
    const forged = new ReturnPath('bounces@know-who.example', '', 'another secret').of(newId());
    expect(returnPath.find(forged)).toBeNull();
    expect(returnPath.find('bounces@know-who.example')).toBeNull();
  });

  it('is the sender where there is no mailbox for it', () => {
    expect(new ReturnPath(undefined, 'hello@know-who.example', 'x').of(newId())).toBe(
      'hello@know-who.example',
    );
  });
});

describe('a delivery status notification', () => {
  it('says whom it is about, what was done and why', async () => {
    const to = returnPath.of(newId());
    expect(await readReport(notification(to, 'failed', '5.1.1 (no such user)'))).toEqual({
      to: `To: ${to}`,
      action: 'failed',
      status: '5.1.1',
    });
  });

  it('is not any message', async () => {
    expect(await readReport(Buffer.from('Subject: I am on holiday\r\n\r\nBack on Monday.'))).toBeNull();
  });
});

describe('a mailbox file', () => {
  it('holds messages one after the other, as they came', () => {
    const mbox = 'From a Mon Nov 23\nSubject: one\n\n>From here on\n\nFrom b Mon Nov 23\nSubject: two\n\nx\n';
    expect(messagesIn(Buffer.from(mbox)).map(String)).toEqual([
      'Subject: one\n\nFrom here on\n\n',
      'Subject: two\n\nx\n',
    ]);
    expect(messagesIn(Buffer.from(''))).toEqual([]);
  });
});
