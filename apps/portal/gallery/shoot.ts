import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { root } from '#libs/platform';
import { renderGallery } from './render.ts';
import { serveGallery } from './serve.ts';

// For whoever designs: `npm run build && node dist/apps/portal/gallery/shoot.js /tmp/gallery [page…]` writes each
// page as HTML, and as pictures of a phone, a small phone and a desk, light and dark.

const [out = '', ...only] = process.argv.slice(2);
if (!out) throw new Error('Where to? node dist/apps/portal/gallery/shoot.js <folder> [page…]');

const assets = join(root, 'dist', 'assets');
const manifest = JSON.parse(await readFile(join(assets, 'assets.json'), 'utf8')) as Record<string, string>;
const addresses = Object.fromEntries(
  Object.entries(manifest).map(([name, file]) => [name, `/assets/${file}`]),
);
const pages = renderGallery('en', addresses);
const names = [...pages.keys()].filter(name => only.length === 0 || only.includes(name));

await mkdir(out, { recursive: true });
for (const [name, html] of pages) await writeFile(join(out, `${name}.html`), html);
const gallery = await serveGallery(pages, assets);
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
});
for (const width of [320, 375, 1280]) {
  for (const colorScheme of ['light', 'dark'] as const) {
    const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme });
    const page = await context.newPage();
    for (const name of names) {
      await page.goto(`${gallery.url}/${name}`);
      await page.evaluate('document.fonts.ready');
      await page.screenshot({ path: join(out, `${name}-${width}-${colorScheme}.png`), fullPage: true });
    }
    await context.close();
  }
}
await browser.close();
await gallery.close();
