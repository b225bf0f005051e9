import { z } from 'zod';
import { findInterests } from '#libs/interests';
import { optionalText, text, wholeNumber, zone } from '#libs/platform';
import { interestIds, languageCodes, meetingFormat, optionalId, week } from './fields.ts';

/** Who a volunteer is at work, and how they can meet. */
export const ProfileInput = z.object({
  jobTitle: text(100),
  departmentId: optionalId(),
  siteId: optionalId(),
  languages: languageCodes().refine(codes => codes.length > 0, { params: { problem: 'required' } }),
  format: meetingFormat(),
  capacity: wholeNumber(1, 5),
});

/** Ticked interests, and more in the volunteer's own words, parted by commas. */
export const InterestsInput = z
  .object({ interests: interestIds(), more: optionalText(500).transform(findInterests) })
  .transform(({ interests, more }) => ({ interests: [...new Set([...interests, ...more])] }))
  .refine(({ interests }) => interests.length <= 60, {
    path: ['more'],
    params: { problem: 'too-many', values: { max: 60 } },
  });

export const AvailabilityInput = z.object({ zone: zone(), availability: week() });
