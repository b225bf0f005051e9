import { IntlMessageFormat } from 'intl-messageformat';
import { messageIn } from './message.ts';

export type Values = Record<string, unknown>;
type Sentences = ReadonlyMap<string, ReadonlyMap<string, string>>;

/**
 * Every word a person reads, as ICU messages by locale and key. Values go in as plain text: whoever puts the
 * sentence into HTML escapes it.
 */
export class Words {
  private readonly compiled = new Map<string, IntlMessageFormat>();
  private readonly missed = new Set<string>();

  /**
   * @param sentences locale → key → ICU message; must hold 'en'
   * @param missing told once of each key that cannot be said, which is then shown itself. Without it, saying
   *   such a key throws: right for tests and development
   */
  constructor(
    private readonly sentences: Sentences,
    private readonly missing?: (key: string, why: string) => void,
  ) {}

  /** The locales there are. */
  get locales(): string[] {
    return [...this.sentences.keys()];
  }

  /** The keys of a locale. */
  keys(locale: string): string[] {
    return [...(this.sentences.get(locale)?.keys() ?? [])];
  }

  has(key: string): boolean {
    return this.sentences.get('en')?.has(key) ?? false;
  }

  /** The ICU message as it is written in a locale; undefined when the locale lacks it. */
  message(locale: string, key: string): string | undefined {
    return this.sentences.get(locale)?.get(key);
  }

  /**
   * The sentence in the person's language, else in English.
   * @param zone IANA zone for dates and hours among the values
   * @throws Error when there is no such key, or a value that its sentence needs is missing
   */
  say(locale: string, key: string, values: Values = {}, zone = 'UTC'): string {
    try {
      const spoken = this.sentences.get(locale)?.has(key) ? locale : 'en';
      return String(this.formatter(spoken, key, zone).format(given(values)));
    } catch (error) {
      const why = (error as Error).message.split('\n', 1)[0] ?? '';
      if (!this.missing) throw new Error(`Cannot say ${key}: ${why}`, { cause: error });
      if (!this.missed.has(key)) this.missing(key, why);
      this.missed.add(key);
      return key;
    }
  }

  /** Compiled once; once for each zone when the sentence tells a time. */
  private formatter(locale: string, key: string, zone: string): IntlMessageFormat {
    const sentence = this.sentences.get(locale)?.get(key);
    if (sentence === undefined) throw new Error('there are no such words');
    const name = /,\s*(date|time)\b/.test(sentence) ? `${locale} ${key} ${zone}` : `${locale} ${key}`;
    const known = this.compiled.get(name);
    if (known) return known;
    const made = messageIn(locale, sentence, zone);
    this.compiled.set(name, made);
    return made;
  }
}

/** Nothing is no value: better an error that names it than the word 'undefined' on a page. */
function given(values: Values): Record<string, string> {
  const entries = Object.entries(values).filter(([, value]) => value !== undefined && value !== null);
  return Object.fromEntries(entries) as Record<string, string>;
}
