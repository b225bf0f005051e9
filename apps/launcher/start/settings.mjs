import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { root } from '../root.mjs';
import { Trouble } from '../say.mjs';

/**
 * @typedef {object} Settings what the launcher itself wants to know; the apps read the rest (config/env.example)
 * @property {string} data absolute path
 * @property {number} port wanted
 * @property {string} host
 * @property {boolean} demo whether to load demo data into an empty database
 */

/**
 * Reads the environment, and before it a file .env in the project's folder where there is one.
 * @returns {Settings}
 * @throws Trouble that names what is wrong
 */
export function readSettings() {
  const file = join(root, '.env');
  if (existsSync(file)) process.loadEnvFile(file);
  const { KNOW_WHO_DATA, PORT, HOST, KNOW_WHO_DEMO } = process.env;
  const port = Number(PORT || 3000);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Trouble(`PORT is '${PORT}'; expected a whole number from 0 to 65535.`);
  }
  return {
    data: resolve(root, KNOW_WHO_DATA || '.data'),
    port,
    host: HOST || '127.0.0.1',
    demo: KNOW_WHO_DEMO !== 'off',
  };
}
