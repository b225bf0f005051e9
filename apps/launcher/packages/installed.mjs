import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Whether node_modules holds what package-lock.json asks for. A hash noted at the last look answers in a millisecond;
 * without it npm's own record of what it installed is compared, package by package.
 * @param {string} root
 * @returns {boolean}
 */
export function areInstalled(root) {
  const note = noteIn(root);
  if (existsSync(note) && readFileSync(note, 'utf8') === hashOfLock(root)) return true;
  if (!hasAll(root)) return false;
  noteInstalled(root);
  return true;
}

/** @param {string} root */
export function noteInstalled(root) {
  writeFileSync(noteIn(root), hashOfLock(root));
}

/** @param {string} root */
const noteIn = root => join(root, 'node_modules', '.know-who-installed');

/** @param {string} root */
const hashOfLock = root =>
  createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');

/** @param {string} root */
function hasAll(root) {
  const record = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(record)) return false;
  const wanted = packagesOf(join(root, 'package-lock.json'));
  const present = packagesOf(record);
  return Object.entries(wanted).every(([path, { version, optional }]) => {
    if (path === '') return true;
    return present[path] ? present[path].version === version : optional === true;
  });
}

/** @param {string} file @returns {Record<string, { version?: string, optional?: boolean }>} */
const packagesOf = file => JSON.parse(readFileSync(file, 'utf8')).packages;
