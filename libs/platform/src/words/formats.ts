/** A moment; or a plain day, 'YYYY-MM-DD', which is the same day in every zone. */
export type Time = Date | string | number;

const times = kept(
  (locale: string, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, options),
);
const numbers = kept(
  (locale: string, options: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, options),
);
const lists = kept((locale: string, options: Intl.ListFormatOptions) => new Intl.ListFormat(locale, options));
const plurals = kept(
  (locale: string, options: Intl.PluralRulesOptions) => new Intl.PluralRules(locale, options),
);

/**
 * @param zone IANA zone; a plain day does not move with it
 * @throws RangeError when it is no time at all
 */
export function showTime(time: Time, locale: string, zone: string, options: Intl.DateTimeFormatOptions) {
  const timeZone = typeof time === 'string' && time.length === 10 ? 'UTC' : zone;
  return times(locale, { ...options, timeZone }).format(new Date(time));
}

export const numberFormat = (locale: string, options: Intl.NumberFormatOptions = {}) =>
  numbers(locale, options);

export const pluralRules = (locale: string, options: Intl.PluralRulesOptions = {}) =>
  plurals(locale, options);

/** 'a, b and c' in the person's language. */
export const listFormat = (locale: string) => lists(locale, { type: 'conjunction' });

/** Making an Intl object costs a hundred times as much as using it, so each is made once. */
function kept<Options, Format>(make: (locale: string, options: Options) => Format) {
  const known = new Map<string, Format>();
  return (locale: string, options: Options): Format => {
    const key = locale + JSON.stringify(options);
    const format = known.get(key) ?? make(locale, options);
    known.set(key, format);
    return format;
  };
}
