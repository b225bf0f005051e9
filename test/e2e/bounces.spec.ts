import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { root } from '#libs/platform';
import { openDatabase, type TestDatabase } from '../support/database.ts';
import { onlyRow, owe, plainEmail, returnPath } from '../support/mail.ts';

// Real: MariaDB, Redis, the program as an operator runs it.
describe('npm run bounces', () => {
  let test: TestDatabase;
  let folder: string;
  beforeAll(async () => {
    test = await openDatabase();
    folder = mkdtempSync(join(tmpdir(), 'know-who-bounces-'));
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true });
    await test.close();
  });

  const run = (...args: string[]) =>
    spawnSync(process.execPath, [join(root, 'dist/apps/portal/src/bounces.js'), ...args], {
      encoding: 'utf8',
      env: {
        ...{ PATH: process.env.PATH, DATABASE_URL: test.url, REDIS_URL: process.env.TEST_REDIS_URL },
        ...{ SMTP_URL: 'smtp://127.0.0.1:1', SECRET: 'a secret for tests, thirty-two characters' },
        MAIL_BOUNCES: 'bounces@know-who.example',
      },
    });

  it('counts what came back in an mbox file, each once', async () => {
    await owe(test.db, plainEmail());
    const { id } = await onlyRow(test.db);
    const report =
      `From MAILER-DAEMON Mon Nov 23 10:00:00 2026\nTo: ${returnPath.of(id)}\nMIME-Version: 1.0\n` +
      'Content-Type: multipart/report; boundary=b\n\n--b\nContent-Type: message/delivery-status\n\n' +
      'Reporting-MTA: dns; mx\n\nFinal-Recipient: rfc822; x@y\nAction: failed\nStatus: 5.1.1\n--b--\n\n';
    const file = join(folder, 'bounces.mbox');
    writeFileSync(
      file,
      `${report}${report}From a Mon Nov 23 10:00:00 2026\nSubject: on holiday\n\nBack soon.\n`,
    );
    const { stdout, status } = run(file);
    expect([status, JSON.parse(stdout)]).toEqual([0, { counted: 1, ignored: 2 }]);
    expect(await test.db.query('select email_id as id, points from mail_bounces')).toEqual([
      { id, points: 2 },
    ]);
  });

  it('asks which file', () => {
    const { status, stderr } = run();
    expect([status, stderr]).toEqual([2, expect.stringContaining('which mbox file')]);
  });
});
