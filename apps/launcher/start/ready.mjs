import { setTimeout as pause } from 'node:timers/promises';
import { Trouble } from '../say.mjs';

/** A portal that ends this often before it was ever ready will not get ready by itself. */
const hopeless = 5;

/**
 * Waits until the portal says that it is ready.
 * @param {string} url
 * @param {import('../processes/supervise.mjs').Supervised} portal
 * @param {import('../data/logs.mjs').Logs} logs
 * @param {import('../say.mjs').Say} say
 * @throws Trouble with the portal's last words
 */
export async function untilReady(url, portal, logs, say) {
  for (let tries = 1; !(await isReady(url)); tries++) {
    if (portal.shortLives >= hopeless) {
      throw new Trouble(`The portal does not start; see ${portal.kept.log}:\n${logs.tail('portal', 25)}`);
    }
    if (tries % 300 === 0) say(`The portal is not ready yet; what it waits for is in ${portal.kept.log}`);
    await pause(100);
  }
}

/** @param {string} url */
async function isReady(url) {
  try {
    const answer = await fetch(new URL('/health/ready', url), { signal: AbortSignal.timeout(3_000) });
    await answer.arrayBuffer();
    return answer.ok;
  } catch {
    return false;
  }
}
