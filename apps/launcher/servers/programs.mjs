import { Trouble } from '../say.mjs';
import { installWithApt, mayUseApt } from './apt.mjs';
import { findProgram } from './find.mjs';

/**
 * @typedef {object} Needed a program of the operating system
 * @property {string[]} names any of them does
 * @property {string[]} apt Debian's packages that bring it
 * @property {string} byHand what it is, and how else to get it
 * @property {boolean} [elsewhere] whether one may use a server that runs elsewhere instead
 */

/** @typedef {(needed: Needed) => string} PathOf where a program is that was asked for */

/** @type {Needed} */
export const mariadbd = {
  names: ['mariadbd'],
  apt: ['mariadb-server-core', 'mariadb-client-core'],
  byHand: 'MariaDB 10.11 or newer (macOS: brew install mariadb; Fedora: dnf install mariadb-server)',
  elsewhere: true,
};

/** @type {Needed} */
export const installDb = { ...mariadbd, names: ['mariadb-install-db', 'mysql_install_db'] };

/** @type {Needed} */
export const redisServer = {
  names: ['redis-server', 'valkey-server'],
  apt: ['redis-server'],
  byHand: 'Redis 6.2 or newer, or Valkey (macOS: brew install redis; Fedora: dnf install valkey)',
  elsewhere: true,
};

/** @type {Needed} */
export const chromium = {
  names: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
  apt: ['chromium'],
  byHand: 'Chromium or Google Chrome',
};

/**
 * Finds programs, and has those that are missing installed when this person may do that.
 * @param {import('../processes/lifetime.mjs').Lifetime} lifetime
 * @param {Needed[]} needed
 * @param {import('../say.mjs').Say} say
 * @returns {Promise<PathOf>}
 * @throws Trouble that says what to install
 */
export async function programs(lifetime, needed, say) {
  const missing = needed.filter(({ names }) => !findProgram(names));
  if (missing.length && mayUseApt()) {
    await installWithApt(lifetime, [...new Set(missing.flatMap(({ apt }) => apt))], say);
  }
  const absent = missing.filter(({ names }) => !findProgram(names));
  if (absent.length) throw new Trouble(adviceFor(absent));
  return ({ names }) => findProgram(names) ?? '';
}

/** @param {Needed[]} missing */
export function adviceFor(missing) {
  const packages = [...new Set(missing.flatMap(({ apt }) => apt))].join(' ');
  const byHand = [...new Set(missing.map(needed => needed.byHand))].map(line => `  - ${line}`).join('\n');
  return `Not found on this machine, and not installed by itself:
${byHand}
On Debian or Ubuntu: sudo apt-get install --no-install-recommends ${packages}
${missing.some(({ elsewhere }) => elsewhere) ? elsewhereAdvice : ''}Then run the same command again.`;
}

const elsewhereAdvice = `Or name servers that run already in DATABASE_URL and REDIS_URL (config/env.example).
Or run all of it with docker/compose.yaml.
`;
