import { generateKeyPairSync } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Sender } from '#libs/mail';
import { openDatabase, type TestDatabase } from '../support/database.ts';
import { isSigned, tagsOf } from '../support/dkim.ts';
import { dispatcher, letWaitsEnd, owe, weekEmail } from '../support/mail.ts';
import { Post } from '../support/post.ts';

const pem = {
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
};
const { publicKey, privateKey } = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  ...pem,
} as never) as unknown as {
  publicKey: string;
  privateKey: string;
};

// Real: MariaDB. The signature is checked by a reading of our own.
describe('a signed email', () => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await openDatabase();
  });
  afterAll(() => test.close());

  const signing = new Sender('Know-Who <hello@know-who.example>', { selector: 'kw1', key: privateKey });

  it('carries a signature that holds, over what mail programs must trust', async () => {
    const post = new Post();
    post.answer = parcel => (parcel === 0 ? { kind: 'unknown', problem: 'timeout' } : { kind: 'sent' });
    await owe(test.db, weekEmail());
    await dispatcher(test.db, post, {}, signing).run();
    await letWaitsEnd(test.db);
    await dispatcher(test.db, post, {}, signing).run();
    const [message, again] = post.taken as [Buffer, Buffer];
    expect(isSigned(message, publicKey)).toBe(true);
    const signature = /^DKIM-Signature:[\s\S]*?(?=\r\n\S)/im.exec(message.toString('latin1'))?.[0] ?? '';
    const tags = tagsOf(signature);
    expect([tags.d, tags.s]).toEqual(['know-who.example', 'kw1']);
    const names = (tags.h ?? '').toLowerCase().split(':');
    expect(names).toEqual(expect.arrayContaining(['from', 'list-unsubscribe', 'list-unsubscribe-post']));
    expect(again.equals(message)).toBe(true);
  });

  it('is not signed once a byte has changed', async () => {
    const message = await signing.sign(Buffer.from('From: a@b.example\r\nSubject: x\r\n\r\nHello.\r\n'));
    expect(isSigned(message, publicKey)).toBe(true);
    expect(isSigned(Buffer.from(String(message).replace('Hello', 'Hallo')), publicKey)).toBe(false);
    expect(isSigned(Buffer.from(String(message).replace('Subject: x', 'Subject: y')), publicKey)).toBe(false);
  });

  it('asks for an RSA key when the worker starts', () => {
    const ed = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }) as string;
    expect(() => new Sender('a@b.example', { selector: 'x', key: ed })).toThrow('expected an RSA key');
  });
});
