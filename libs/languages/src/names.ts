import { ownNames } from './codes.ts';

const namers = new Map<string, Intl.DisplayNames>();

/** What a language is called in the reader's locale: languageName('so', 'en') = 'Somali'. */
export function languageName(code: string, locale: string): string {
  return nameIn(locale, code) ?? ownNames[code] ?? code;
}

/** What its speakers call it, 'Soomaali'; undefined where Intl does not know. */
export function nativeName(code: string): string | undefined {
  return nameIn(code, code);
}

function nameIn(locale: string, code: string): string | undefined {
  let namer = namers.get(locale);
  if (!namer) {
    namer = new Intl.DisplayNames(locale, { type: 'language', fallback: 'none' });
    namers.set(locale, namer);
  }
  return namer.of(code);
}
