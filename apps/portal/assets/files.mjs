import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** @param {string | Buffer} content */
export const hash = content => createHash('sha256').update(content).digest('hex').slice(0, 12);

/** @param {string} path */
export const textOf = path => readFile(path, 'utf8').catch(() => '');

/**
 * Writes a file under its hash.
 * @param {string} out
 * @param {string} name 'app.css'
 * @param {Buffer} content
 * @returns {Promise<string>} 'app.3fa2c1….css'
 */
export async function put(out, name, content) {
  const dot = name.lastIndexOf('.');
  const hashed = `${name.slice(0, dot)}.${hash(content)}${name.slice(dot)}`;
  await write(join(out, hashed), content);
  return hashed;
}

/**
 * Text is kept compressed as well, as small as it gets, so that no request pays for that.
 * @param {string} path
 * @param {string | Buffer} content
 */
export async function write(path, content) {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
  if (!/\.(css|js|svg)$/.test(path)) return;
  const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
  await writeFile(`${path}.br`, await promisify(brotliCompress)(content, { params }));
  await writeFile(`${path}.gz`, await promisify(gzip)(content, { level: 9 }));
}

/**
 * The files below a folder; none when there is no such folder.
 * @param {string} folder
 */
export async function namesIn(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter(entry => entry.isFile())
    .map(entry => relative(folder, join(entry.parentPath, entry.name)))
    .sort();
}

/**
 * Changes when the content of any of these files and folders does.
 * @param {string[]} paths
 */
export async function fingerprint(paths) {
  const sum = createHash('sha256');
  for (const path of paths) {
    const names = await namesIn(path);
    for (const file of names.length > 0 ? names.map(name => join(path, name)) : [path])
      sum.update(file).update(await readFile(file).catch(() => ''));
  }
  return sum.digest('hex');
}
