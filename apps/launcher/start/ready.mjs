import { setTimeout as pause } from 'node:timers/promises';
import { answers } from '../processes/ports.mjs';
import { Trouble } from '../say.mjs';

/** A portal that ends this often before it was ever ready will not get ready by itself. */
const hopeless = 5;

/**
 * Waits until the portal says that it is ready. A port found free may be taken by someone else a moment later, and who
 * then answers there may be another installation: only the one with our name is ours.
 * @param {string} url
 * @param {NodeJS.ProcessEnv} env the portal's
 * @param {import('../processes/supervise.mjs').Supervised} portal
 * @param {import('../data/logs.mjs').Logs} logs
 * @param {import('../say.mjs').Say} say
 * @returns {Promise<boolean>} false when somebody else has one of its ports
 * @throws Trouble with the portal's last words
 */
export async function isReadyAt(url, env, portal, logs, say) {
  for (let tries = 1; ; tries++) {
    const installation = await whoIsReady(url);
    if (installation === env.INSTALLATION) return true;
    if (installation !== undefined || (!portal.running.alive && (await isTaken(env)))) return false;
    if (portal.shortLives >= hopeless) {
      throw new Trouble(`The portal does not start; see ${portal.kept.log}:\n${logs.tail('portal', 25)}`);
    }
    if (tries % 300 === 0) say(`The portal is not ready yet; what it waits for is in ${portal.kept.log}`);
    await pause(100);
  }
}

/** @param {string} url @returns {Promise<string | undefined>} the name of the installation that is ready there */
async function whoIsReady(url) {
  try {
    const answer = await fetch(new URL('/health/ready', url), { signal: AbortSignal.timeout(3_000) });
    const { installation = '' } = /** @type {{ installation?: string }} */ (await answer.json());
    return answer.ok ? installation : undefined;
  } catch {
    return undefined;
  }
}

/** @param {NodeJS.ProcessEnv} env whether someone answers at a port that should be the portal's, which is not there */
async function isTaken({ PORT, DEV_MAILBOX_SMTP_PORT }) {
  return (await answers(Number(PORT))) || (await answers(Number(DEV_MAILBOX_SMTP_PORT || 0)));
}
