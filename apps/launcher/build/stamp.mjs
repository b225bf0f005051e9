import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** @typedef {import('./sources.mjs').Sources} Sources */
/** @typedef {{ tools: string, code: Sources, assets: Sources }} Stamp what dist/ was last built from */

/** @param {string} root @returns {Stamp} */
export function readStamp(root) {
  try {
    return JSON.parse(readFileSync(fileIn(root), 'utf8'));
  } catch {
    return { tools: '', code: {}, assets: {} };
  }
}

/** @param {string} root @param {Stamp} stamp */
export function writeStamp(root, stamp) {
  writeWhole(fileIn(root), JSON.stringify(stamp));
}

/**
 * @param {Sources} before
 * @param {Sources} now
 * @returns {{ changed: string[], gone: string[] }}
 */
export function differences(before, now) {
  return {
    changed: Object.keys(now).filter(path => now[path] !== before[path]),
    gone: Object.keys(before).filter(path => !(path in now)),
  };
}

/** @param {string} root @returns {string} changes when everything must be built anew: other settings, other packages */
export function toolsOf(root) {
  const hash = createHash('sha256');
  for (const file of ['.swcrc', 'package-lock.json']) hash.update(readFileSync(join(root, file)));
  return hash.digest('hex');
}

/**
 * Readers, another build at the same time among them, see the old file or the new one, never half of it.
 * @param {string} file
 * @param {string} text
 */
export function writeWhole(file, text) {
  mkdirSync(join(file, '..'), { recursive: true });
  const half = `${file}.${process.pid}.new`;
  writeFileSync(half, text);
  renameSync(half, file);
}

/** @param {string} root */
const fileIn = root => join(root, 'dist', '.built');
