import { z } from 'zod';

// The same fields serve HTML forms (all strings, a lone checkbox is no list) and JSON bodies.

// Control characters, and the marks that turn the direction of a line; tab and new line are for `clean`'s callers.
const controlCharacters = /[^\P{Cc}\t\n\r]|[\u2028\u2029\u202a-\u202e\u2066-\u2069]/u;
const isClean = (value: string) => !controlCharacters.test(value);
// What a decoder puts in the place of bytes that are no text.
const isWhole = (value: string) => value.isWellFormed() && !value.includes('\ufffd');
const isVisible = (value: string) => /[\p{L}\p{N}\p{P}\p{S}]/u.test(value);

const controlled = { params: { problem: 'control-characters' } };
const broken = { params: { problem: 'broken-characters' } };

/** One line of text a person must fill in, trimmed. */
export const text = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .refine(value => isClean(value) && !/[\r\n\t]/.test(value), controlled)
    .refine(isWhole, broken)
    .refine(value => value === '' || isVisible(value), { params: { problem: 'required' } });

/** One line of text that may stay empty: then ''. */
export const optionalText = (max: number) =>
  z
    .literal('')
    .or(
      z
        .string()
        .trim()
        .pipe(z.literal('').or(text(max))),
    )
    .default('');

/** Several lines of text that may stay empty. */
export const longText = (max: number) =>
  z.string().trim().max(max).refine(isClean, controlled).refine(isWhole, broken).default('');

/** An e-mail address, lower case. */
export const emailAddress = () => z.string().trim().toLowerCase().max(254).pipe(z.email());

/** A whole number, also when a form sends it as text. */
export const wholeNumber = (min: number, max: number) =>
  z.preprocess(
    value =>
      typeof value === 'string' && /^\s*-?\d{1,15}\s*$/.test(value)
        ? Number(value)
        : value === ''
          ? undefined
          : value,
    z.number().int().min(min).max(max),
  );

// Outside these, what somebody means is another year, and SQL would take it for one.
const isOfOurTime = (day: string) => day >= '1900-01-01' && day < '2200-01-01';

/** A day of these three centuries, 'YYYY-MM-DD'. */
export const day = () => z.iso.date().refine(isOfOurTime, { params: { problem: 'year' } });

/** A day that may stay empty: then null. */
export const optionalDay = () =>
  z.preprocess(value => (value === '' ? null : value), day().nullable().default(null));

/** An IANA time zone, 'Europe/Berlin'. */
export const zone = () =>
  z
    .string()
    .max(64)
    .refine(isZone, { params: { problem: 'zone' } });

/** A tick box: 'on', 'true' or true. */
export const ticked = () =>
  z.preprocess(value => value === 'on' || value === 'true' || value === true, z.boolean());

/** Any number of values; a form sends one value as plain text and none as nothing. */
export const several = <T extends z.ZodType>(of: T, max: number) => {
  const field = z.preprocess(
    value => (value === undefined || value === '' ? [] : Array.isArray(value) ? value : [value]),
    z.array(of).max(max),
  );
  lists.add(field);
  return field;
};

const lists = new WeakSet<z.ZodType>();

export const isSeveral = (field: z.ZodType) => lists.has(field);

/** The id of a row. */
export const id = () => z.uuid();

function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return /^[A-Za-z]/.test(name);
  } catch {
    return false;
  }
}
