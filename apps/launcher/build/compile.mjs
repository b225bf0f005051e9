import { rmSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { Trouble } from '../say.mjs';
import { writeWhole } from './stamp.mjs';

/**
 * TypeScript to JavaScript with source maps, each file by itself; types are checked elsewhere (tsc).
 * @param {string} root
 * @param {string[]} paths sources, below the root
 * @throws Trouble that names every file that cannot be read as TypeScript
 */
export async function compile(root, paths) {
  // Loaded only now: before the packages are installed it is not there, and an up-to-date build need not wait for it.
  const { transformFile } = await import('@swc/core');
  const results = await Promise.allSettled(
    paths.map(async path => {
      const out = outOf(root, path);
      const { code, map } = await transformFile(join(root, path), {
        configFile: join(root, '.swcrc'),
        sourceFileName: relative(join(out, '..'), join(root, path)),
      });
      writeWhole(`${out}.map`, map ?? '');
      writeWhole(out, `${code}//# sourceMappingURL=${basename(out)}.map\n`);
    }),
  );
  const failures = results.flatMap((result, index) =>
    result.status === 'rejected' ? [`${paths[index]}\n${wordsOf(result.reason)}`] : [],
  );
  if (failures.length) throw new Trouble(`Not valid TypeScript:\n${failures.join('\n')}`);
}

/** @param {unknown} error swc's own stack comes after its words */
const wordsOf = error => String(error instanceof Error ? error.message : error).split('\n\nCaused by:')[0];

/** @param {string} root @param {string[]} paths sources that are gone */
export function removeCompiled(root, paths) {
  for (const out of paths.map(path => outOf(root, path))) {
    for (const file of [out, `${out}.map`]) rmSync(file, { force: true });
  }
}

/** @param {string} root @param {string} path */
const outOf = (root, path) => join(root, 'dist', path.replace(/\.ts$/, '.js'));
