import type { HelperOptions } from 'handlebars';
import type { Words } from '../words/words.ts';
import type { Reader } from './templates.ts';

const readerOf = (options: HelperOptions) => (options.data as { reader: Reader }).reader;

/** All that a view can do besides showing a value. Rules are not made here. */
export function helpers(words: Words) {
  return {
    /** {{t 'accounts.signUp.title' name=name}} */
    t: (key: string, options: HelperOptions) => {
      const { locale, zone } = readerOf(options);
      return words.say(locale, key, options.hash, zone);
    },
    /** A moment as a day in the reader's zone; a plain day, 'YYYY-MM-DD', is the same day everywhere. */
    date: (at: Date | string, options: HelperOptions) => {
      const { locale, zone } = readerOf(options);
      const timeZone = typeof at === 'string' && at.length === 10 ? 'UTC' : zone;
      return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone }).format(new Date(at));
    },
    /** A moment with its hour in the reader's zone. */
    moment: (at: Date | string, options: HelperOptions) => {
      const { locale, zone: timeZone } = readerOf(options);
      return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(
        new Date(at),
      );
    },
    number: (value: number, options: HelperOptions) =>
      new Intl.NumberFormat(readerOf(options).locale).format(value),
    /** 'a, b and c' */
    list: (values: string[], options: HelperOptions) =>
      new Intl.ListFormat(readerOf(options).locale, { type: 'conjunction' }).format(values),
    eq: (a: unknown, b: unknown) => a === b,
    not: (value: unknown) => !value,
    and: (a: unknown, b: unknown) => Boolean(a && b),
    or: (a: unknown, b: unknown) => a || b,
    /** Whether a form's value, one or several, holds this one. */
    holds: (values: unknown, value: unknown) =>
      (Array.isArray(values) ? values : [values]).some(one => String(one) === String(value)),
    /** A property that may be missing: the only way around strictness. {{get form.errors name}} */
    get: (from: Record<string, unknown> | undefined, name: string) =>
      from && Object.hasOwn(from, name) ? from[name] : '',
    concat: (...parts: unknown[]) => parts.slice(0, -1).join(''),
  };
}
