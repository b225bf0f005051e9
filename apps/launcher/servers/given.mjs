import { setTimeout as pause } from 'node:timers/promises';
import { answers } from '../processes/ports.mjs';
import { Trouble } from '../say.mjs';

/** @type {Record<string, number>} */
const usualPorts = { 'mysql:': 3306, 'mariadb:': 3306, 'redis:': 6379, 'rediss:': 6379 };

/**
 * Waits until something answers where the operator says a server is, saying so now and then.
 * @param {string} setting its name, for what is said
 * @param {string} url never shown: it may hold a password
 * @param {import('../say.mjs').Say} say
 * @returns {Promise<string>} the URL
 */
export async function waitForGiven(setting, url, say) {
  const { hostname, port, protocol } = parse(setting, url);
  const host = hostname.replace(/^\[|\]$/g, '') || '127.0.0.1';
  const number = Number(port || usualPorts[protocol]);
  for (let tries = 0; !(await answers(number, host)); tries++) {
    if (tries % 20 === 0) say(`Nothing answers at ${host}:${number} (${setting}); waiting for it.`);
    await pause(500);
  }
  return url;
}

/** @param {string} setting @param {string} url */
function parse(setting, url) {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  if (parsed && parsed.protocol in usualPorts) return parsed;
  throw new Trouble(
    `${setting} is not a URL such as mysql://user:password@host/know_who or redis://host:6379`,
  );
}
