// Intl knows languages by code but does not list them, so the codes are tried.
const english = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
const letters = [...'abcdefghijklmnopqrstuvwxyz'];
const twoLetters = letters.flatMap(first => letters.map(second => first + second));

// Languages without a two-letter code that families at school speak.
const threeLetters =
  'ase ast bem bho ceb cho chr chk ckb din doi efi fil fon gil gsw haw hif hil hmn hop ilo jam kab kam kbd kea ' +
  'kek kha kok kos kri kru lol lua luo lus lun mad mag mai men mni mos nap naq nds new nqo nso nus nyn pag pam pap pau ' +
  'quc raj rhg rom sah sas sat scn sco shi shn sid smj sms snk suk sus swb syr tem tet tig tiv tpi tum tvl umb vai vec ' +
  'wal war wuu yao yap yue zap zgh zun zza';

/** Names of languages that Intl has none for, as their speakers write them. */
export const ownNames: Record<string, string> = {
  aii: 'ܣܘܪܝܬ',
  cnh: 'Lai Holh',
  ctd: 'Zopau',
  eky: 'Karenni',
  kjb: "Q'anjob'al",
  ksw: "S'gaw Karen",
  mam: 'Mam',
  mnk: 'Mandinka',
  mix: 'Mixteco',
  nah: 'Nahuatl',
  poh: 'Poqomchiʼ',
  tzh: 'Tseltal',
  tzo: 'Tsotsil',
};

/**
 * The code of the language that a tag names, without script and region: 'en-US' and 'eng' → 'en', 'cmn' → 'zh'.
 * Undefined when it names none.
 */
export function languageOfTag(tag: string): string | undefined {
  if (!/^[a-z]{2,3}([-_][a-z\d]{1,8})*$/i.test(tag)) return undefined;
  const [code] = Intl.getCanonicalLocales(tag.split(/[-_]/, 1)[0]!)[0]!.split('-', 1);
  const kept = keptAs[code!] ?? code!;
  return isLanguage(kept) ? kept : undefined;
}

/** Forms of one language that have a code each: their speakers understand each other. */
const keptAs: Record<string, string> = { bh: 'bho', nb: 'no', nn: 'no', tw: 'ak' };

/** True for the one code under which a language is kept here: ISO 639-1 where it has one, else ISO 639-3. */
export function isLanguage(code: string): boolean {
  return (
    /^[a-z]{2,3}$/.test(code) &&
    !notALanguage.has(code) &&
    !(code in keptAs) &&
    (code in ownNames || isNamed(code))
  );
}

/** ISO 639 has codes for "none", "several" and "uncoded". */
const notALanguage = new Set(['mis', 'mul', 'und', 'zxx']);

function isNamed(code: string): boolean {
  const [canonical] = Intl.getCanonicalLocales(code);
  return canonical === code && english.of(code) !== undefined;
}

/** The languages worth offering in a list, by code: every ISO 639-1 one, and others that are spoken at school. */
export function languages(): readonly string[] {
  return listed;
}

const listed: readonly string[] = [
  ...twoLetters,
  ...threeLetters.split(' '),
  ...Object.keys(ownNames),
].filter(isLanguage);
