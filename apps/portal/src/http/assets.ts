import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '#libs/platform';

/** Where the build put styles, scripts and images, each under the hash of its content. */
export const assetsFolder = join(root, 'dist', 'assets');

/** Name → address, 'app.css' → '/assets/app.3fa2c1.css'; read again for each page while developing. */
export function readAssets(): Record<string, string> {
  const manifest = join(assetsFolder, 'assets.json');
  if (!existsSync(manifest)) return {};
  const names = JSON.parse(readFileSync(manifest, 'utf8')) as Record<string, string>;
  return Object.fromEntries(Object.entries(names).map(([name, file]) => [name, `/assets/${file}`]));
}

export const assets = readAssets();
