import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { tagText } from './tags.ts';

type Names = Record<string, string>;

// The names lie beside the sources, whether this file runs from there or from the build.
const folder = ['../locales', '../../../../libs/interests/locales']
  .map(path => join(import.meta.dirname, path))
  .find(existsSync);
if (!folder) throw new Error('libs/interests/locales is missing.');

/** Names by id, for each locale there is a folder of. */
export const namesByLocale: ReadonlyMap<string, Names> = new Map(
  readdirSync(folder).map(locale => [locale, read(join(folder, locale, 'interests.json'))]),
);

/**
 * What a person calls an interest: 'Software Solutions', or the words of a free tag.
 * @param locale 'en' or 'en-US'; a locale without a file reads English
 */
export function nameOf(interest: string, locale: string): string {
  const names = namesByLocale.get(locale) ?? namesByLocale.get(locale.split('-', 1)[0]!);
  return names?.[interest] ?? namesByLocale.get('en')?.[interest] ?? tagText(interest) ?? interest;
}

function read(file: string): Names {
  return JSON.parse(readFileSync(file, 'utf8'));
}
