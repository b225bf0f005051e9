import { languageOfTag, languages } from './codes.ts';
import { languageName, nativeName } from './names.ts';

export interface FoundLanguages {
  /** ISO 639-1 codes, ISO 639-3 where there is none; none twice, in the order written. */
  codes: string[];
  /** The words that name no language known here, as written. */
  unknown: string[];
}

/** Names that people use and Intl does not. */
const alsoCalled: Record<string, string> = {
  'american sign language': 'ase',
  asl: 'ase',
  'bahasa indonesia': 'id',
  'brazilian portuguese': 'pt',
  burmese: 'my',
  castellano: 'es',
  castilian: 'es',
  creole: 'ht',
  dari: 'fa',
  farsi: 'fa',
  flemish: 'nl',
  'haitian creole': 'ht',
  ilocano: 'ilo',
  karen: 'ksw',
  kreyol: 'ht',
  'kreyol ayisyen': 'ht',
  kurmanji: 'ku',
  mandarin: 'zh',
  'mandarin chinese': 'zh',
  'simplified chinese': 'zh',
  'traditional chinese': 'zh',
  moldovan: 'ro',
  oromiffa: 'om',
  panjabi: 'pa',
  pilipino: 'fil',
  sorani: 'ckb',
  tagalog: 'fil',
  toisanese: 'yue',
  twi: 'ak',
  'norwegian bokmal': 'no',
  'norwegian nynorsk': 'no',
};

let known: Map<string, string> | undefined;

/**
 * The languages in a cell: 'English; español, so'. Each is a code or tag ('en', 'spa', 'pt-BR') or a name in English,
 * in Spanish or in the language itself; a remark after it does not matter ('Spanish (native)', 'English - fluent').
 */
export function findLanguages(text: string): FoundLanguages {
  const codes = new Set<string>();
  const unknown: string[] = [];
  for (const word of text.split(/[;,|/\r\n]/).map(part => part.trim())) {
    if (word === '') continue;
    const code = codeOf(word) ?? codeOf(word.replace(/\s*(\(.*|:.*|\s[-–—].*)$/, ''));
    if (code) codes.add(code);
    else unknown.push(word);
  }
  return { codes: [...codes], unknown };
}

function codeOf(word: string): string | undefined {
  known ??= learn();
  return languageOfTag(word) ?? known.get(keyOf(word));
}

// Two hundred languages in four spellings: learned when first needed, in some 10 ms.
function learn(): Map<string, string> {
  const names = new Map<string, string>();
  for (const code of languages()) {
    for (const name of [nativeName(code), languageName(code, 'es'), languageName(code, 'en')]) {
      if (name && !names.has(keyOf(name))) names.set(keyOf(name), code);
    }
  }
  for (const [name, code] of Object.entries(alsoCalled)) names.set(keyOf(name), code);
  return names;
}

/** 'Español' and 'ESPANOL' are one key. */
function keyOf(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}|[ʼ'’]/gu, '')
    .toLowerCase()
    .replace(/[\s-]+/gu, ' ')
    .trim();
}
