import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { root } from '#libs/platform';

type Packages = Record<string, { optionalDependencies?: Record<string, string> }>;

describe('package-lock.json', () => {
  // npm leaves out a binary for another system when the registry it asks does not have it, and then `npm ci` declines.
  it('names the packages of every system, so that npm ci works on all of them', () => {
    const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
      packages: Packages;
    };
    const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
      Object.entries(optionalDependencies)
        .filter(([name]) => !placesOf(path, name).some(place => place in packages))
        .map(([name, version]) => `${name}@${version}`),
    );
    expect(missing).toEqual([]);
  });
});

/** Where Node looks for `name` from the package at `path`: beside it, then ever farther out. */
function placesOf(path: string, name: string): string[] {
  const parts = path.split('/node_modules/');
  const folders = ['', ...parts.map((_, index) => `${parts.slice(0, index + 1).join('/node_modules/')}/`)];
  return folders.map(folder => `${folder}node_modules/${name}`);
}
