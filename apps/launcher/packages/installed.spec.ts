import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { areInstalled, noteInstalled } from './installed.mjs';

type Packages = Record<string, { version?: string; optional?: boolean }>;

describe('packages', () => {
  let root: string;
  const write = (file: string, packages: Packages) =>
    writeFileSync(join(root, file), JSON.stringify({ packages: { '': {}, ...packages } }));
  const wanted = (packages: Packages) => write('package-lock.json', packages);
  const present = (packages: Packages) => write('node_modules/.package-lock.json', packages);

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'know-who-packages-'));
    mkdirSync(join(root, 'node_modules'));
    wanted({ 'node_modules/a': { version: '1.0.0' } });
  });
  afterEach(() => rmSync(root, { recursive: true }));

  it('are missing on a fresh clone', () => {
    rmSync(join(root, 'node_modules'), { recursive: true });
    expect(areInstalled(root)).toBe(false);
  });

  it('are there when npm has put each of them there in the version asked for', () => {
    present({ 'node_modules/a': { version: '1.0.0' } });
    expect(areInstalled(root)).toBe(true);
    wanted({ 'node_modules/a': { version: '1.0.1' } });
    expect(areInstalled(root)).toBe(false);
  });

  it('may lack what is optional, such as a binary for another system', () => {
    wanted({
      'node_modules/a': { version: '1.0.0' },
      'node_modules/mac': { version: '1.0.0', optional: true },
    });
    present({ 'node_modules/a': { version: '1.0.0' } });
    expect(areInstalled(root)).toBe(true);
  });

  it('are not looked through again once they have been noted for this lock file', () => {
    noteInstalled(root);
    expect(areInstalled(root)).toBe(true);
    wanted({ 'node_modules/a': { version: '2.0.0' } });
    expect(areInstalled(root)).toBe(false);
  });
});
