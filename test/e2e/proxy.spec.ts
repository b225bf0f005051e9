import { randomInt } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { openPortal, type TestPortal } from '../support/portal.ts';

/** Tries are counted where no other test counts any. */
const REDIS_URL = Object.assign(new URL(process.env.TEST_REDIS_URL ?? ''), { pathname: '/5' }).toString();
const someAddress = () => `10.${randomInt(256)}.${randomInt(256)}.${randomInt(256)}`;

// Real: MariaDB, Redis, the whole portal over HTTP.
describe('who asks, for the limits on tries', () => {
  /** More tries than one address of the network has, from one that a header names. @returns the next answer's status */
  async function afterManyTries(portal: TestPortal, from: string, then: string): Promise<number> {
    const sign = (address: string, name: string) =>
      portal.send({
        ...{ method: 'POST', url: '/api/sign-up', payload: { name, email: `${name}@nowhere.example` } },
        headers: { 'x-forwarded-for': address },
      });
    for (let i = 0; i < 45; i++) await sign(from, `n${i}`);
    return (await sign(then, 'last')).statusCode;
  }

  it('is whom the proxy names, where there is one', async () => {
    const portal = await openPortal({ REDIS_URL, TRUST_PROXY: 'on' });
    const [one, other] = [someAddress(), someAddress()];
    expect(await afterManyTries(portal, one, one)).toBe(429);
    expect(await afterManyTries(portal, other, someAddress())).toBe(422);
    await portal.close();
  }, 30_000);

  it('is the connection, where there is none: a header is only somebody’s word', async () => {
    const portal = await openPortal({ REDIS_URL });
    expect(await afterManyTries(portal, someAddress(), someAddress())).toBe(429);
    await portal.close();
  }, 30_000);
});
