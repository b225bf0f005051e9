import { z } from 'zod';
import { chosenInterests, languageCodes, meetingFormat, optionalId, week, withMore } from '#libs/employers';
import { optionalDay, optionalText, wholeNumber, zone } from '#libs/platform';
import { looksLikeContactCode, tellsContact } from '../contact/looks-like-contact.ts';
import { displayName } from './display-name.ts';
import { gradeBands, pathways } from './grade-band.ts';

const contact = { params: { problem: 'contact-in-name' } };

/** The school's own code for a student; numbers are fine, how to reach them is not. '' when the school has none. */
export const reference = () =>
  optionalText(60)
    .refine(value => !looksLikeContactCode(value), contact)
    .transform(value => value.normalize('NFC'));

const chosen = chosenInterests();
const noContact = (interests: string[]) => !tellsContact(interests);

const description = z.object({
  reference: reference(),
  displayName: displayName(),
  gradeBand: z.enum(gradeBands),
  interests: chosen.interests.refine(noContact, contact),
  more: chosen.more.refine(noContact, contact),
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

/** The day on which the guardian signed comes with it, if they have signed already; and the school, where it could be more than one. */
export const NewStudentInput = description
  .extend({ consentGivenOn: optionalDay(), organisationId: optionalId() })
  .transform(withMore);
