import { z } from 'zod';
import {
  chosenInterests,
  fieldOfWork,
  languageCodes,
  meetingFormat,
  optionalField,
  optionalGender,
  optionalId,
  week,
  withMore,
} from '#libs/employers';
import { optionalDay, optionalText, several, wholeNumber, zone } from '#libs/platform';
import { looksLikeContactCode, looksLikeContactName, tellsContact } from '../contact/looks-like-contact.ts';
import { displayName } from './display-name.ts';
import { gradeBands, pathways } from './grade-band.ts';

/** More would be no wish. */
export const mostWishes = 3;

const contact = { params: { problem: 'contact-in-name' } };

/** The school's own code for a student; numbers are fine, how to reach them is not. '' when the school has none. */
export const reference = () =>
  optionalText(60)
    .refine(value => !looksLikeContactCode(value), contact)
    .transform(value => value.normalize('NFC'));

const chosen = chosenInterests();
const noContact = (interests: string[]) => !tellsContact(interests);

/** Fields of work that the school wishes for, none twice. */
export const wishedFields = () =>
  several(fieldOfWork(), mostWishes).transform(fields => [...new Set(fields)]);

/** A town or region; how to reach somebody there is not for us to know. */
export const area = () => optionalText(60).refine(value => !looksLikeContactName(value), contact);

const description = z.object({
  reference: reference(),
  displayName: displayName(),
  gradeBand: z.enum(gradeBands),
  interests: chosen.interests.refine(noContact, contact),
  more: chosen.more.refine(noContact, contact),
  goal: optionalField(),
  wishes: wishedFields(),
  languages: languageCodes(),
  availability: week(),
  zone: zone(),
  format: meetingFormat(),
  area: area(),
  mentorGender: optionalGender(),
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
