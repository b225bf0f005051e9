import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** @typedef {Record<string, number>} Sources path below the root → when it changed last, milliseconds */

/**
 * What swc makes JavaScript of: apps and libs without specs, the browser's own TypeScript and this launcher.
 * @param {string} root
 * @returns {Sources}
 */
export function codeSources(root) {
  const skipped = ['apps/launcher', 'apps/portal/browser', 'apps/portal/assets'];
  /** @type {Sources} */
  const sources = {};
  for (const folder of ['apps', 'libs']) walk(root, folder, skipped, sources);
  return only(sources, path => path.endsWith('.ts') && !path.endsWith('.spec.ts') && !path.endsWith('.d.ts'));
}

/**
 * What the portal's styles, scripts and images are made of.
 * @param {string} root
 * @returns {Sources}
 */
export function assetSources(root) {
  /** @type {Sources} */
  const sources = {};
  for (const folder of ['apps/portal/assets', 'apps/portal/browser']) walk(root, folder, [], sources);
  return sources;
}

/**
 * @param {string} root
 * @param {string} folder
 * @param {string[]} skipped
 * @param {Sources} found filled
 */
function walk(root, folder, skipped, found) {
  for (const entry of entriesOf(join(root, folder))) {
    const path = `${folder}/${entry.name}`;
    if (skipped.includes(path)) continue;
    if (entry.isDirectory()) walk(root, path, skipped, found);
    else found[path] = statSync(join(root, path), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  }
}

/** @param {string} folder */
function entriesOf(folder) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

/** @param {Sources} sources @param {(path: string) => boolean} keep */
const only = (sources, keep) => Object.fromEntries(Object.entries(sources).filter(([path]) => keep(path)));
