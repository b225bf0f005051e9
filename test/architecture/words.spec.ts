import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { permissions } from '#libs/accounts';
import { loadWords, root } from '#libs/platform';

const portal = join(root, 'apps', 'portal');
const english = loadWords(join(portal, 'locales')).keys('en');
const rooms = new Set(english.map(key => key.split('.', 1)[0] ?? ''));

const read = (folder: string, ending: string) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter(path => path.endsWith(ending) && !path.endsWith('.spec.ts'))
    .map(path => readFileSync(join(root, folder, path), 'utf8'));
const views = read('apps/portal/views', '.hbs');
const portalSources = read('apps/portal/src', '.ts');
// The words of files and their rows are the rosters' own, and tested there.
const libs = readdirSync(join(root, 'libs')).filter(lib => lib !== 'rosters');
const sources = [...portalSources, ...libs.flatMap(lib => read(`libs/${lib}`, '.ts'))];

/** All that a pattern's group finds, once each. */
const found = (texts: string[], pattern: RegExp) => [
  ...new Set(texts.flatMap(text => [...text.matchAll(pattern)].map(([, group]) => group ?? ''))),
];

/** Keys, and beginnings of keys that end in a dot where the rest is only known when the page is made. */
const mentioned = [
  ...found([...views, ...portalSources], /['"]([a-z]\w*(?:\.[\w-]+)+\.?)['"]/g),
  ...found(portalSources, /`([a-z]\w*(?:\.[\w-]+)*\.)\$/g),
].filter(key => rooms.has(key.split('.', 1)[0] ?? '') && !(key in permissions) && !key.endsWith('.csv'));

describe('the words of the portal', () => {
  it('include each that a page asks for', () => {
    const missing = mentioned.filter(key => !english.some(known => known === key || isBelow(known, key)));
    expect(missing).toEqual([]);
  });

  it('include a sentence for each refusal, each problem of a field and each thing done', () => {
    const codes = found(sources, /new Refusal\(\s*'([a-z-]+)'/g);
    const refusals = codes.filter(code => !code.startsWith('file-'));
    const done = found(portalSources, /seeOther\([^;]*?, '([a-z-]+)'\)/g);
    const keys = [...refusals.map(code => `refusals.${code}`), ...done.map(key => `flash.${key}`)];
    expect(keys.filter(key => !english.includes(key))).toEqual([]);
    expect(done.length).toBeGreaterThan(10);
  });

  it('are all said somewhere', () => {
    const codes = found(sources, /'([a-z]+(?:-[a-z]+)*)'/g).flatMap(code =>
      ['refusals', 'problems', 'flash'].map(room => `${room}.${code}`),
    );
    const said = new Set([...mentioned, ...codes]);
    const beginnings = mentioned.filter(key => key.endsWith('.'));
    const silent = english.filter(
      key => !said.has(key) && !beginnings.some(beginning => isBelow(key, beginning)),
    );
    expect(silent).toEqual([]);
  });
});

const isBelow = (key: string, beginning: string) => beginning.endsWith('.') && key.startsWith(beginning);
