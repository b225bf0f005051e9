import { z } from 'zod';
import { slotsPerWeek, Weekly, type Window } from '#libs/availability';
import {
  findInterests,
  isInFramework,
  isInterest,
  isTooLong,
  longestTag,
  normaliseTag,
} from '#libs/interests';
import { isLanguage } from '#libs/languages';
import { id, optionalText, several, wholeNumber } from '#libs/platform';
import { formats } from './format.ts';
import { genders } from './gender.ts';

// The fields that volunteers and students have in common: what a pair is made from.

const mostLanguages = 10;
const mostInterests = 40;
/** What a form sends for nothing. */
const unset = (value: unknown) => (value === '' ? null : value);

const tooLong = { params: { problem: 'tag-too-long', values: { max: longestTag } } };

/** Codes of languages, none twice. Empty when nothing is chosen. */
export const languageCodes = () =>
  several(z.string().refine(isLanguage, { params: { problem: 'language' } }), mostLanguages).transform(once);

/** Interests as libs/interests writes them; a free tag may come in any spelling: 'tag:Robotics Club'. None twice. */
export const interestIds = () =>
  several(
    z
      .string()
      .transform(value => (value.startsWith('tag:') ? (normaliseTag(value) ?? value) : value))
      .refine(value => !isTooLong(value), tooLong)
      .refine(value => isTooLong(value) || isInterest(value), { params: { problem: 'interest' } }),
    mostInterests,
  ).transform(once);

/** Ticked interests, and more in one's own words, parted by commas; `withMore` puts them together. */
export const chosenInterests = () => ({
  interests: interestIds(),
  more: optionalText(500)
    .transform(findInterests)
    .refine(tags => !tags.some(isTooLong), tooLong),
});

export const withMore = <T extends { interests: string[]; more: string[] }>({ more, ...rest }: T) => ({
  ...rest,
  interests: once([...rest.interests, ...more]),
});

export const meetingFormat = () => z.enum(formats);

/** The id of a row that may be left out; '' from a form and nothing at all are null. */
export const optionalId = () => z.preprocess(unset, id().nullable().default(null));

/** A cluster or sub-cluster of the taxonomy. */
export const fieldOfWork = () => z.string().refine(isInFramework, { params: { problem: 'interest' } });

/** One that may be left out: then null. */
export const optionalField = () => z.preprocess(unset, fieldOfWork().nullable().default(null));

/** What somebody is, or asks a mentor to be; '' from a form and nothing at all are null. */
export const optionalGender = () => z.preprocess(unset, z.enum(genders).nullable().default(null));

const window = z
  .object({ day: wholeNumber(1, 7), from: z.string(), to: z.string() })
  .refine(isWindow, { params: { problem: 'window' }, when: ({ issues }) => issues.length === 0 });

/**
 * The free half hours of a week, packed for the column. A form sends slots, from 0 (Monday 00:00) to 335; a program
 * may send windows instead: `{ day: 1, from: '15:00', to: '16:30' }`.
 */
export const week = () =>
  several(z.union([wholeNumber(0, slotsPerWeek - 1), window]), slotsPerWeek).transform(parts => {
    const slots = parts.flatMap(part =>
      typeof part === 'number' ? [part] : Weekly.fromWindows([part]).slots(),
    );
    return Weekly.fromSlots(slots).toBuffer();
  });

function isWindow(window: Window): boolean {
  try {
    return Weekly.fromWindows([window]).count > 0;
  } catch {
    return false;
  }
}

function once(values: string[]): string[] {
  return [...new Set(values)];
}
