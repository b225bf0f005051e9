import { describe, expect, it } from '@jest/globals';
import { readConfig } from './config.ts';

const complete = {
  DATABASE_URL: 'mysql://kw:pw@127.0.0.1:3306/know_who',
  REDIS_URL: 'redis://127.0.0.1:6379',
  SECRET: 'x'.repeat(32),
  SMTP_URL: 'smtp://mail.example:25',
};

describe('settings', () => {
  it('have defaults for all that an operator need not decide', () => {
    const config = readConfig(complete);
    expect(config.port).toBe(3000);
    expect(config.smtpUrl).toBe('smtp://mail.example:25');
    expect(config.devMailboxPort).toBeUndefined();
  });

  it('name every variable that is missing or wrong', () => {
    expect(() => readConfig({ ...complete, SECRET: 'short', DATABASE_URL: 'postgres://x' })).toThrow(
      /DATABASE_URL: expected a URL that begins with mysql:\/\/ or mariadb:\/\/[\s\S]*SECRET: expected at least 32/,
    );
  });

  it('send mail to the dev mailbox only when no mail server is given', () => {
    const { SMTP_URL: _, ...withoutServer } = complete;
    expect(readConfig({ ...withoutServer, DEV_MAILBOX_SMTP_PORT: '2525' }).smtpUrl).toBe(
      'smtp://127.0.0.1:2525',
    );
    expect(() => readConfig(withoutServer)).toThrow(/SMTP_URL/);
  });

  it('drop the slash at the end of the public address, since links are put behind it', () => {
    expect(readConfig({ ...complete, PUBLIC_URL: 'https://know-who.example/' }).publicUrl).toBe(
      'https://know-who.example',
    );
  });
});
