import { Trouble } from '../say.mjs';
import { installWithApt, mayUseApt } from './apt.mjs';
import { findProgram } from './find.mjs';

/**
 * @typedef {object} Needed a program of the operating system
 * @property {string[]} names any of them does
 * @property {string[]} apt Debian's packages that bring it
 * @property {string} byHand what else to do
 */

/** @type {Needed} */
export const mariadbd = {
  names: ['mariadbd'],
  apt: ['mariadb-server-core', 'mariadb-client-core'],
  byHand: 'MariaDB 10.11 or newer (macOS: brew install mariadb; Fedora: dnf install mariadb-server)',
};

/** @type {Needed} */
export const installDb = { ...mariadbd, names: ['mariadb-install-db', 'mysql_install_db'] };

/** @type {Needed} */
export const redisServer = {
  names: ['redis-server', 'valkey-server'],
  apt: ['redis-server'],
  byHand: 'Redis 6.2 or newer, or Valkey (macOS: brew install redis; Fedora: dnf install valkey)',
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
 * @returns {Promise<string[]>} their absolute paths, in the order asked
 * @throws Trouble that says what to install
 */
export async function programs(lifetime, needed, say) {
  const missing = needed.filter(({ names }) => !findProgram(names));
  if (missing.length && mayUseApt()) {
    await installWithApt(lifetime, [...new Set(missing.flatMap(({ apt }) => apt))], say);
  }
  return needed.map(({ names }) => findProgram(names) ?? refuse(missing));
}

/** @param {Needed[]} missing @returns {never} */
function refuse(missing) {
  const packages = [...new Set(missing.flatMap(({ apt }) => apt))].join(' ');
  const others = [...new Set(missing.map(({ byHand }) => `  - ${byHand}`))].join('\n');
  throw new Trouble(`Some programs are missing on this machine, and this account may not install them:
${others}
On Debian or Ubuntu:
  sudo apt-get install --no-install-recommends ${packages}
Or name servers that run elsewhere in DATABASE_URL and REDIS_URL (config/env.example), or use docker/compose.yaml.
Then run the same command again.`);
}
