import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isLanguage, languages } from './codes.ts';
import { findLanguages } from './find-languages.ts';
import { languageName, nativeName } from './names.ts';

describe('Finding languages in what a person wrote', () => {
  it('reads names in English, in Spanish and in the language itself', () => {
    expect(findLanguages('English; español, Somali | Vietnamita\nTiếng Việt/العربية')).toEqual({
      codes: ['en', 'es', 'so', 'vi', 'ar'],
      unknown: [],
    });
  });

  it('knows every language it offers by code and by name', () => {
    for (const code of languages()) {
      expect([code, findLanguages(code).codes]).toEqual([code, [code]]);
      expect([code, findLanguages(languageName(code, 'en')).codes]).toEqual([code, [code]]);
    }
  });

  it('reads codes of three letters and with regions as the one code', () => {
    expect(findLanguages('spa, en-US, pt_BR, cmn, tl').codes).toEqual(['es', 'en', 'pt', 'zh', 'fil']);
  });

  it.each([
    ['Mandarin', 'zh'],
    ['Cantonese', 'yue'],
    ['Tagalog', 'fil'],
    ['Farsi', 'fa'],
    ['Kreyòl', 'ht'],
    ['ASL', 'ase'],
    ["Q'anjob'al", 'kjb'],
  ])('understands %s', (word, code) => expect(findLanguages(word).codes).toEqual([code]));

  it('does not mind case, accents or a remark', () => {
    expect(findLanguages('ESPANOL (native); English - fluent; Français: B2').codes).toEqual([
      'es',
      'en',
      'fr',
    ]);
  });

  it('names what it does not know', () => {
    expect(findLanguages('English, Klingonish, n/a')).toEqual({
      codes: ['en'],
      unknown: ['Klingonish', 'n', 'a'],
    });
    expect(findLanguages('und, mul, zxx, xx').codes).toEqual([]);
  });

  it('finds only languages, whatever is written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => findLanguages(text).codes.every(isLanguage)),
    );
  });
});

describe('A language', () => {
  it('has a name in the locale of the reader and one of its own', () => {
    expect(languageName('so', 'en')).toBe('Somali');
    expect(languageName('so', 'es')).toBe('somalí');
    expect(nativeName('so')).toBe('Soomaali');
    expect(languageName('mam', 'en')).toBe('Mam');
  });

  it('has one code, of two letters where there is one', () => {
    expect(['en', 'ase', 'mam'].map(isLanguage)).toEqual([true, true, true]);
    expect(['eng', 'EN', 'en-US', 'tl', '', 'und', 'constructor'].map(isLanguage)).not.toContain(true);
  });
});
