import { z } from 'zod';
import { isInterest, normaliseTag } from '#libs/interests';
import { isLanguage } from '#libs/languages';
import { id, several, wholeNumber } from '#libs/platform';
import { formats } from './format.ts';

// The fields that volunteers and students have in common: what a pair is made from.

const mostLanguages = 10;
const mostInterests = 40;

/** Codes of languages, none twice. Empty when nothing is chosen. */
export const languageCodes = () =>
  several(z.string().refine(isLanguage, { params: { problem: 'language' } }), mostLanguages).transform(once);

/** Interests as libs/interests writes them; a free tag may come in any spelling: 'tag:Robotics Club'. None twice. */
export const interestIds = () =>
  several(
    z
      .string()
      .max(200)
      .transform(value => (value.startsWith('tag:') ? (normaliseTag(value) ?? value) : value))
      .refine(isInterest, { params: { problem: 'interest' } }),
    mostInterests,
  ).transform(once);

export const meetingFormat = () => z.enum(formats);

/** The id of a row that may be left out; '' from a form and nothing at all are null. */
export const optionalId = () =>
  z.preprocess(value => (value === '' ? null : value), id().nullable().default(null));

/** The half hours of the week that are free, as places from 0 (Monday 00:00) to 335; packed for the column. */
export const week = () =>
  several(wholeNumber(0, 335), 336).transform(slots => {
    const bits = Buffer.alloc(42);
    for (const slot of slots) bits[slot >> 3]! |= 1 << (slot & 7);
    return bits;
  });

function once(values: string[]): string[] {
  return [...new Set(values)];
}
