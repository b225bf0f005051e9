import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { root } from '#libs/platform';

/** Paths below the root of all files with one of these endings, without what is built or installed. */
function files(folders: string[], ...endings: string[]): string[] {
  return folders.flatMap(folder =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .map(path => `${folder}/${path}`.replaceAll('\\', '/'))
      .filter(path => endings.some(ending => path.endsWith(ending))),
  );
}

const read = (path: string) => readFileSync(join(root, path), 'utf8');
const sources = files(['apps', 'libs'], '.ts', '.mjs');
const ours = sources.filter(path => !path.endsWith('.spec.ts') && !path.includes('/migrations/'));

describe('the house', () => {
  it('has no junk drawers', () => {
    const drawers = /(^|\/)(common|shared|utils|helpers|core|misc)\//;
    expect(
      files(['apps', 'libs', 'config', 'docker', 'test'], '.ts', '.mjs', '.hbs', '.json').filter(path =>
        drawers.test(path),
      ),
    ).toEqual([]);
  });

  it('has small files: none over 300 lines, half of them under 50', () => {
    const lines = ours.map(path => ({ path, lines: read(path).split('\n').length }));
    expect(lines.filter(file => file.lines > 300)).toEqual([]);
    const sorted = lines.map(file => file.lines).sort((a, b) => a - b);
    expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThan(50);
  });

  it('gives a constructor six things at most', () => {
    const crowded = ours.filter(path => {
      const constructors = read(path).matchAll(/constructor\(([^)]*)\)/g);
      return [...constructors].some(
        ([, parameters]) => (parameters ?? '').split(',').filter(part => part.trim()).length > 6,
      );
    });
    expect(crowded).toEqual([]);
  });

  it('reads the environment in one place', () => {
    const readers = ours.filter(path => path.endsWith('.ts') && /process\.env/.test(read(path)));
    expect(
      readers.filter(path => !path.startsWith('libs/platform/src/config/')).filter(path => !isEntry(path)),
    ).toEqual([]);
  });

  it('lets every lib be entered by explicit names', () => {
    expect(ours.filter(path => /export \* from/.test(read(path)))).toEqual([]);
  });

  it('never synchronises a schema and never refers forward', () => {
    expect(ours.filter(path => /synchronize: *true|forwardRef/.test(read(path)))).toEqual([]);
  });

  it('takes the time from the clock that is passed in', () => {
    const clocks = ['libs/platform/src/clock/clock.ts'];
    const libs = ours.filter(path => path.startsWith('libs/') && !clocks.includes(path));
    expect(libs.filter(path => /new Date\(\)|Date\.now\(\)/.test(read(path)))).toEqual([]);
  });

  it('escapes all output', () => {
    expect(files(['apps', 'libs'], '.hbs').filter(path => /\{\{\{|\{\{&/.test(read(path)))).toEqual([]);
  });
});

/** Entries of processes hand the environment to `readConfig` and do nothing else with it. */
function isEntry(path: string): boolean {
  return (
    /^apps\/[^/]+\/src\/[^/]+\.ts$/.test(path) &&
    /readConfig\(process\.env\)/.test(read(path)) &&
    read(path).match(/process\.env/g)?.length === 1
  );
}
