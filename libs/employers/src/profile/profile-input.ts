import { z } from 'zod';
import { optionalText, text, wholeNumber, zone } from '#libs/platform';
import {
  chosenInterests,
  languageCodes,
  meetingFormat,
  optionalField,
  optionalGender,
  optionalId,
  week,
  withMore,
} from './fields.ts';

/** Who a volunteer is at work, and how they can meet. */
export const ProfileInput = z.object({
  jobTitle: text(100),
  occupation: optionalField(),
  departmentId: optionalId(),
  siteId: optionalId(),
  languages: languageCodes().refine(codes => codes.length > 0, { params: { problem: 'required' } }),
  format: meetingFormat(),
  area: optionalText(60),
  gender: optionalGender(),
  capacity: wholeNumber(1, 5),
});

export const InterestsInput = z
  .object(chosenInterests())
  .transform(withMore)
  .refine(({ interests }) => interests.length <= 60, {
    path: ['more'],
    params: { problem: 'too-many', values: { max: 60 } },
  });

export const AvailabilityInput = z.object({ zone: zone(), availability: week() });
