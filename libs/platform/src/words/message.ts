import { IntlMessageFormat } from 'intl-messageformat';
import { numberFormat, pluralRules, showTime, type Time } from './formats.ts';

type Options = ConstructorParameters<typeof IntlMessageFormat>[3] & object;

/** `{at, time}` tells no seconds. */
const styles = { time: { medium: { second: undefined } } };

/**
 * A sentence with its arguments, ready to be said. `{on, date}` is 'Nov 23, 2026', `{on, date, full}` tells
 * the weekday as well, `{at, time}` is the hour; all in the person's zone.
 * @throws SyntaxError when it is no ICU message
 */
export function messageIn(locale: string, sentence: string, zone: string): IntlMessageFormat {
  const formatters = {
    getNumberFormat: (_: unknown, options: unknown) => numberFormat(locale, options as never),
    getPluralRules: (_: unknown, options: unknown) => pluralRules(locale, options as never),
    getDateTimeFormat: (_: unknown, style: unknown) => ({
      format: (time: Time) => showTime(time, locale, zone, (style as never) ?? { dateStyle: 'medium' }),
    }),
  } as unknown as Options['formatters'];
  return new IntlMessageFormat(sentence, locale, styles as never, { ignoreTag: true, formatters });
}
