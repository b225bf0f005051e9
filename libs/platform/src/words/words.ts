import { IntlMessageFormat } from 'intl-messageformat';

export type Values = Record<string, unknown>;

/**
 * Every word a person reads, as ICU messages by locale and key. Values go in as plain text: whoever puts the
 * sentence into HTML escapes it.
 */
export class Words {
  private readonly compiled = new Map<string, IntlMessageFormat>();

  /** @param sentences locale → key → ICU message; must hold 'en' */
  constructor(private readonly sentences: ReadonlyMap<string, ReadonlyMap<string, string>>) {}

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

  /**
   * The sentence in the person's language, else in English.
   * @param zone IANA zone for dates and hours among the values
   * @throws Error when there is no such key: a test finds those
   */
  say(locale: string, key: string, values: Values = {}, zone = 'UTC'): string {
    return String(this.message(locale, key, zone).format(values as Record<string, string>));
  }

  private message(locale: string, key: string, zone: string): IntlMessageFormat {
    const known = this.compiled.get(`${locale} ${zone} ${key}`);
    if (known) return known;
    const spoken = this.sentences.get(locale)?.has(key) ? locale : 'en';
    const sentence = this.sentences.get(spoken)?.get(key);
    if (sentence === undefined) throw new Error(`No words for ${key}`);
    const date = { timeZone: zone };
    const formats = {
      date: { short: { ...date, dateStyle: 'medium' } as const },
      time: { short: { ...date, timeStyle: 'short' } as const },
    };
    const message = new IntlMessageFormat(sentence, spoken, formats as never, { ignoreTag: true });
    this.compiled.set(`${locale} ${zone} ${key}`, message);
    return message;
  }
}
