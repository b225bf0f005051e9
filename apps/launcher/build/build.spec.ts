import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { root as project } from '#libs/platform';
import { build } from './build.mjs';

describe('the build', () => {
  let root: string;
  const write = (path: string, text: string) => {
    mkdirSync(join(root, path, '..'), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  const built = (path: string) => join(root, 'dist', path);

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'know-who-build-'));
    for (const file of ['.swcrc', 'package-lock.json']) cpSync(join(project, file), join(root, file));
    write('libs/a/src/index.ts', `export { a } from './a.ts';\n`);
    write('libs/a/src/a.ts', 'export const a: number = 1;\n');
  });
  afterEach(() => rmSync(root, { recursive: true }));

  it('makes JavaScript that imports JavaScript, with a map back to the source', async () => {
    await build(root);
    expect(readFileSync(built('libs/a/src/index.js'), 'utf8')).toMatch(/from ['"]\.\/a\.js['"]/);
    const map = JSON.parse(readFileSync(built('libs/a/src/a.js.map'), 'utf8'));
    expect(join(built('libs/a/src'), map.sources[0])).toBe(join(root, 'libs/a/src/a.ts'));
  });

  it('leaves out tests, the launcher and what runs in the browser', async () => {
    write('libs/a/src/a.spec.ts', '');
    write('apps/launcher/x.ts', '');
    write('apps/portal/browser/x.ts', '');
    expect((await build(root)).changed.sort()).toEqual(['libs/a/src/a.ts', 'libs/a/src/index.ts']);
  });

  it('does nothing when nothing has changed, and then only what has', async () => {
    await build(root);
    expect(await build(root)).toEqual({ changed: [], gone: [], assets: false });
    write('libs/a/src/b.ts', 'export const b = 2;\n');
    expect((await build(root)).changed).toEqual(['libs/a/src/b.ts']);
  });

  it('removes what was made of a source that is gone', async () => {
    await build(root);
    rmSync(join(root, 'libs/a/src/a.ts'));
    expect((await build(root)).gone).toEqual(['libs/a/src/a.ts']);
    expect(existsSync(built('libs/a/src/a.js'))).toBe(false);
    expect(existsSync(built('libs/a/src/index.js'))).toBe(true);
  });

  it('builds everything anew with other tools', async () => {
    await build(root);
    write('package-lock.json', '{}');
    expect((await build(root)).changed).toHaveLength(2);
  });

  it('names the file it cannot read, and tries it again the next time', async () => {
    write('libs/a/src/b.ts', 'const (');
    await expect(build(root)).rejects.toThrow('libs/a/src/b.ts');
    await expect(build(root)).rejects.toThrow('libs/a/src/b.ts');
  });

  it('has the portal make its assets, again when one of their sources changes', async () => {
    write('apps/portal/assets/build.mjs', assetsBuilder);
    write('apps/portal/assets/app.scss', 'a{}');
    expect((await build(root)).assets).toBe(true);
    expect(readFileSync(join(root, 'dist/assets.made'), 'utf8')).toBe(join(root, 'dist/assets'));
    expect((await build(root)).assets).toBe(false);
    write('apps/portal/assets/app.scss', 'b{ }');
    expect((await build(root)).assets).toBe(true);
  });
});

const assetsBuilder = `
import { writeFileSync } from 'node:fs';
export const buildAssets = ({ root, out }) => writeFileSync(root + '/dist/assets.made', out);`;
