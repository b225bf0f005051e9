import type { HelperOptions } from 'handlebars';
import { listFormat, numberFormat, showTime, type Time } from '../words/formats.ts';
import type { Words } from '../words/words.ts';
import type { Reader } from './reader.ts';
import { Said } from './said.ts';

const readerOf = (options: HelperOptions) => (options.data as { reader: Reader }).reader;

/** As `#if` sees it: an empty list is nothing. */
const holdsTrue = (value: unknown) => (Array.isArray(value) ? value.length > 0 : Boolean(value));

/** Shows a time by the options of Intl.DateTimeFormat given in the view, else by these. */
const time = (standard: Intl.DateTimeFormatOptions) => (at: Time, options: HelperOptions) => {
  const { locale, zone } = readerOf(options);
  return showTime(at, locale, zone, Object.keys(options.hash).length ? options.hash : standard);
};

/** All that a view can do besides showing a value. Rules are not made here. */
export function helpers(words: Words) {
  return {
    /** {{t 'accounts.signUp.title' name=name}}; words already said stay as they are */
    t: (key: string | Said, options: HelperOptions) => {
      if (key instanceof Said) return key;
      const { locale, zone } = readerOf(options);
      return new Said(words.say(locale, key, plain(options.hash), zone));
    },
    /** Data where a partial expects words: {{> tag label=(plain student.name)}} */
    plain: (value: unknown) => new Said(String(value)),
    /** A moment as a day in the reader's zone; a plain day, 'YYYY-MM-DD', is the same day everywhere. */
    date: time({ dateStyle: 'medium' }),
    /** Its hour. */
    time: time({ timeStyle: 'short' }),
    /** Day and hour. */
    moment: time({ dateStyle: 'medium', timeStyle: 'short' }),
    /** {{number 1200}}; {{number share style='percent'}} */
    number: (value: number, options: HelperOptions) => {
      if (typeof value !== 'number') throw new TypeError(`${typeof value} where a number belongs`);
      return numberFormat(readerOf(options).locale, options.hash).format(value);
    },
    /** 'a, b and c' */
    list: (values: string[], options: HelperOptions) => listFormat(readerOf(options).locale).format(values),
    eq: (a: unknown, b: unknown) => a === b,
    not: (value: unknown) => !holdsTrue(value),
    and: (a: unknown, b: unknown) => holdsTrue(a) && holdsTrue(b),
    or: (a: unknown, b: unknown) => (holdsTrue(a) ? a : b),
    /** Whether a form's value, one or several, holds this one. */
    holds: (values: unknown, value: unknown) =>
      (Array.isArray(values) ? values : [values]).some(one => String(one) === String(value)),
    /** Whether it holds any of these. */
    meets: (values: unknown, some: unknown[]) => {
      const held = new Set((Array.isArray(values) ? values : [values]).map(String));
      return some.some(one => held.has(String(one)));
    },
    /** A property that may be missing: the only way around strictness. {{get form.errors name}} */
    get: (from: Record<string, unknown> | undefined, name: string) =>
      from && Object.hasOwn(from, name) ? from[name] : '',
    /** Whether a list or an object holds anything. */
    any: (of: object | undefined) => of !== undefined && Object.keys(of).length > 0,
    concat: (...parts: unknown[]) => parts.slice(0, -1).join(''),
  };
}

/** Words inside words are text. */
function plain(values: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, value instanceof Said ? String(value) : value]),
  );
}
