import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Where servers live that an ordinary person's PATH does not name. */
const others = [
  '/usr/sbin',
  '/usr/local/sbin',
  '/usr/local/bin',
  '/usr/libexec',
  '/opt/homebrew/bin',
  '/opt/homebrew/opt/mariadb/bin',
  '/usr/local/opt/mariadb/bin',
  '/usr/local/mysql/bin',
];

/**
 * @param {string[]} names the first found counts
 * @param {string} [path] folders, as in PATH
 * @param {string[]} [more] folders to look into after them
 * @returns {string | undefined} absolute path of a program
 */
export function findProgram(names, path = process.env.PATH ?? '', more = others) {
  const folders = [...path.split(delimiter).filter(folder => folder.startsWith('/')), ...more];
  return names.flatMap(name => folders.map(folder => join(folder, name))).find(isProgram);
}

/** @param {string} file */
function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
