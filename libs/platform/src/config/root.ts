import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder of package.json: views and locales are read from beside the sources, built or not. */
export const root = findRoot(import.meta.dirname);

function findRoot(folder: string): string {
  if (existsSync(join(folder, 'package.json'))) return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new Error('No package.json above the program.');
  return findRoot(parent);
}
