import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * Has the portal make its styles, scripts and images, in dist/assets.
 * @param {string} root
 */
export async function makeAssets(root) {
  const file = join(root, 'apps', 'portal', 'assets', 'build.mjs');
  if (!existsSync(file)) return;
  const { buildAssets } = await import(pathToFileURL(file).href);
  await buildAssets({ root, out: join(root, 'dist', 'assets') });
}
