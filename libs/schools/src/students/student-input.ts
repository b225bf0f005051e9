import { z } from 'zod';
import { interestIds, languageCodes, meetingFormat, week } from '#libs/employers';
import { optionalDay, optionalText, wholeNumber, zone } from '#libs/platform';
import { displayName, looksLikeAddress } from './display-name.ts';
import { gradeBands, pathways } from './grade-band.ts';

/** The school's own code for a student; numbers are fine, addresses are not. '' when the school has none. */
export const reference = () =>
  optionalText(60)
    .refine(value => !looksLikeAddress(value), { params: { problem: 'contact-in-name' } })
    .transform(value => value.normalize('NFC'));

/** A student as the school describes them. */
export const StudentInput = z.object({
  reference: reference(),
  displayName: displayName(),
  gradeBand: z.enum(gradeBands),
  interests: interestIds(),
  languages: languageCodes(),
  availability: week(),
  zone: zone(),
  format: meetingFormat(),
  mentorsWanted: wholeNumber(1, 5),
  pathway: z.enum(pathways),
  priority: wholeNumber(1, 4),
});

/** The day on which the guardian signed comes with it, if they have signed already. */
export const NewStudentInput = StudentInput.extend({ consentGivenOn: optionalDay() });
