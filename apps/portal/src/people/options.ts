import { Weekly } from '#libs/availability';
import { formats, genders } from '#libs/employers';
import { languageName, languages } from '#libs/languages';
import type { Option } from '../http/options.ts';

// What forms about volunteers and students have in common.

/** The languages most spoken at home by students of schools in the United States, after the Census Bureau's survey. */
const common = ['en', 'es', 'zh', 'vi', 'ar', 'fr', 'ht', 'pt', 'so', 'tl', 'ru', 'ko'];

/** In the reader's language; the common ones first, the others by name. */
export function languageOptions(locale: string): { common: Option[]; more: Option[]; moreValues: string[] } {
  const option = (value: string) => ({ value, text: languageName(value, locale) });
  const rest = languages().filter(code => !common.includes(code));
  return {
    common: common.map(option),
    more: rest.map(option).sort((a, b) => a.text.localeCompare(b.text, locale)),
    moreValues: rest,
  };
}

export const formatOptions: Option[] = formats.map(value => ({ value, label: `people.formats.${value}` }));

/** A woman or a man; the first is for neither. @param none what that is called */
export const genderOptions = (none: string): Option[] => [
  { value: '', label: none },
  ...genders.map(value => ({ value, label: `people.genders.${value}` })),
];

/** A kept week as a form shows it. */
export const slotsOf = (availability: Uint8Array): string[] =>
  Weekly.fromBuffer(availability).slots().map(String);

/** The free tags among interests, as a person would type them. */
export const tagsOf = (interests: readonly string[]): string =>
  interests
    .filter(interest => interest.startsWith('tag:'))
    .map(interest => interest.slice('tag:'.length))
    .join(', ');
