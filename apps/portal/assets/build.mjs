import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { fingerprint, hash, namesIn, put, textOf, write } from './files.mjs';

const here = import.meta.dirname;
const browser = join(here, '..', 'browser');

/**
 * Builds what browsers fetch: app.css, the font, images, htmx and the modules of ../browser, each under
 * the hash of its content, each text also compressed, and `assets.json`, which tells the address of each.
 * Does nothing when nothing changed.
 * @param {object} folders
 * @param {string} folders.root the folder of package.json
 * @param {string} folders.out where they go; `assets.json` maps 'app.css' to 'app.3fa2c1….css'
 * @returns {Promise<boolean>} whether anything was built
 */
export async function buildAssets({ root, out }) {
  const mark = await fingerprint([here, browser, join(root, 'package-lock.json')]);
  if ((await textOf(join(out, '.built'))) === mark) return false;

  // Built beside the old ones, so that a portal which is running serves one or the other.
  const fresh = `${out}.new`;
  await rm(fresh, { recursive: true, force: true });
  const font = await put(fresh, 'fraunces.woff2', await readFile(join(here, 'fonts', 'fraunces.woff2')));
  const htmx = await readFile(join(root, 'node_modules', 'htmx.org', 'dist', 'htmx.min.js'));
  const manifest = {
    ...(await putImages(fresh)),
    'fraunces.woff2': font,
    'htmx.js': await put(fresh, 'htmx.js', htmx),
    'app.css': await put(fresh, 'app.css', await styles(root, font)),
    'app.js': await putScripts(fresh),
  };
  await writeFile(join(fresh, 'assets.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  await writeFile(join(fresh, '.built'), mark);
  await rm(out, { recursive: true, force: true });
  await rename(fresh, out);
  return true;
}

/** @param {string} out */
async function putImages(out) {
  const names = await readdir(join(here, 'images'));
  const put1 = async (/** @type {string} */ name) => [
    name,
    await put(out, name, await readFile(join(here, 'images', name))),
  ];
  return Object.fromEntries(await Promise.all(names.map(put1)));
}

/**
 * Sass is loaded only when something is to be built: that alone takes half a second.
 * @param {string} root
 * @param {string} font the font's file with its hash
 */
async function styles(root, font) {
  const { compileAsync } = await import('sass');
  const { css } = await compileAsync(join(here, 'styles', 'app.scss'), {
    loadPaths: [join(root, 'node_modules', 'govuk-frontend', 'dist')],
    style: 'compressed',
    charset: false,
  });
  return Buffer.from(css.replace('fraunces.woff2', font));
}

/**
 * Modules import each other by relative names, so their folder carries the hash and they keep theirs.
 * @param {string} out
 */
async function putScripts(out) {
  const names = (await namesIn(browser)).filter(name => name.endsWith('.ts'));
  const { transform } = await import('@swc/core');
  const compile = async (/** @type {string} */ name) => {
    const source = await readFile(join(browser, name), 'utf8');
    const { code } = await transform(source, {
      filename: name,
      configFile: false,
      swcrc: false,
      ...compiler,
    });
    return code;
  };
  const codes = await Promise.all(names.map(compile));
  const folder = `browser.${hash(codes.join())}`;
  const files = names.map((name, index) =>
    write(join(out, folder, `${name.slice(0, -3)}.js`), codes[index] ?? ''),
  );
  await Promise.all(files);
  return `${folder}/app.js`;
}

// The compiler's own types do not know rewriteRelativeImportExtensions yet.
const compiler = {
  minify: true,
  module: /** @type {const} */ ({ type: 'es6' }),
  jsc: /** @type {object} */ ({
    target: 'es2022',
    parser: { syntax: 'typescript' },
    minify: { compress: true, mangle: true },
    rewriteRelativeImportExtensions: true,
  }),
};

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const root = join(here, '..', '..', '..');
  await buildAssets({ root, out: join(root, 'dist', 'assets') });
}
