import { z } from 'zod';
import { chosenInterests, languageCodes, meetingFormat, week, withMore } from '#libs/employers';
import { looksLikeAddress, optionalDay, optionalText, wholeNumber, zone } from '#libs/platform';
import { displayName } from './display-name.ts';
import { gradeBands, pathways } from './grade-band.ts';

/** The school's own code for a student; numbers are fine, addresses are not. '' when the school has none. */
export const reference = () =>
  optionalText(60)
    .refine(value => !looksLikeAddress(value), { params: { problem: 'contact-in-name' } })
    .transform(value => value.normalize('NFC'));

const description = z.object({
  reference: reference(),
  displayName: displayName(),
  gradeBand: z.enum(gradeBands),
  ...chosenInterests(),
  languages: languageCodes(),
  availability: week(),
  zone: zone(),
  format: meetingFormat(),
  mentorsWanted: wholeNumber(1, 5),
  pathway: z.enum(pathways),
  priority: wholeNumber(1, 4),
});

/** A student as the school describes them. */
export const StudentInput = description.transform(withMore);

/** The day on which the guardian signed comes with it, if they have signed already. */
export const NewStudentInput = description.extend({ consentGivenOn: optionalDay() }).transform(withMore);
