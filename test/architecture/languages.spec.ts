import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { IntlMessageFormat } from 'intl-messageformat';
import { root } from '#libs/platform';

/** Every folder of locale files, 'libs/mail/locales'. */
const folders = ['apps', 'libs'].flatMap(kind =>
  readdirSync(join(root, kind))
    .map(name => join(kind, name, 'locales'))
    .filter(folder => existsSync(join(root, folder))),
);

/** The sentences of a language by key, each with the names of what it takes in. */
function taken(folder: string, locale: string): Record<string, string[]> {
  const found: Record<string, string[]> = {};
  const walk = (prefix: string, tree: object) => {
    for (const [part, value] of Object.entries(tree))
      if (typeof value === 'object') walk(`${prefix}.${part}`, value);
      else found[`${prefix}.${part}`] = [...new Set(namesIn(String(value)))].sort();
  };
  for (const file of readdirSync(join(root, folder, locale)))
    walk(file, JSON.parse(readFileSync(join(root, folder, locale, file), 'utf8')));
  return found;
}

interface Element {
  /** 0 is text, 7 and 8 the number of a plural and a tag; all others take a value in. */
  type: number;
  value?: string;
  options?: Record<string, { value: Element[] }>;
}

const namesIn = (sentence: string) =>
  namesOf(new IntlMessageFormat(sentence, 'en', undefined, { ignoreTag: true }).getAst() as Element[]);

const namesOf = (elements: Element[]): string[] =>
  elements.flatMap(({ type, value, options }) => [
    ...(type >= 1 && type <= 6 && value ? [value] : []),
    ...Object.values(options ?? {}).flatMap(option => namesOf(option.value)),
  ]);

describe.each(folders)('the words in %s', folder => {
  const others = readdirSync(join(root, folder)).filter(locale => locale !== 'en');

  it('say the same in every language, with the same names and figures', () => {
    for (const locale of others)
      expect([locale, taken(folder, locale)]).toEqual([locale, taken(folder, 'en')]);
    expect(Object.keys(taken(folder, 'en')).length).toBeGreaterThan(0);
  });
});

it('pages and emails speak Spanish', () => {
  // What operators type commands for answers in English.
  for (const folder of folders.filter(folder => !folder.includes('-cli')))
    expect([folder, readdirSync(join(root, folder)).sort()]).toEqual([folder, ['en', 'es']]);
});
