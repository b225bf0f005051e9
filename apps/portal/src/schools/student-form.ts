import { clusters, nameOf } from '#libs/interests';
import { gradeBands, pathways, type Student } from '#libs/schools';
import { availabilityWeek } from '../components/availability-week.ts';
import { fieldGroups, interestClusters } from '../components/interest-clusters.ts';
import { zoneOptions } from '../http/options.ts';
import { formatOptions, genderOptions, languageOptions, slotsOf, tagsOf } from '../people/options.ts';

/** The reference, unless it only repeats the display name. */
export const referenceOf = ({ reference, displayName }: Student) =>
  reference === displayName ? '' : reference;

/** What the form about a student offers to choose from. */
export const studentChoices = (locale: string, wished: readonly string[] = []) => ({
  gradeBands: gradeBands.map(band => ({ value: band, label: `schools.gradeBands.${band}` })),
  pathways: pathways.map(way => ({
    ...{ value: way, label: `schools.pathways.${way}`, hint: `schools.pathwayHints.${way}` },
  })),
  priorities: ['1', '2', '3', '4'].map(value => ({ value, label: `schools.priorities.${value}` })),
  clusters: interestClusters(locale),
  languages: languageOptions(locale),
  formats: formatOptions,
  fields: fieldGroups(locale),
  wishes: wishOptions(locale, wished),
  genders: genderOptions('schools.form.anyGender'),
  zones: zoneOptions(),
  week: availabilityWeek(locale),
});

/** Whole clusters; and parts of them, where a program has wished for such. */
const wishOptions = (locale: string, wished: readonly string[]) =>
  [...new Set([...clusters().map(({ id }) => id), ...wished])].map(value => ({
    value,
    text: nameOf(value, locale),
  }));

/** What it begins with for a new student of somebody in this zone. */
export const emptyStudent = (zone: string) => ({
  ...{ interests: [], languages: ['en'], availability: [], zone, format: 'either' },
  ...{ mentorsWanted: 1, pathway: 'exploring', priority: 2, wishes: [], mentorGender: '' },
});

export function studentValues(student: Student) {
  const { displayName, gradeBand, interests, languages, zone, format } = student;
  const { mentorsWanted, pathway, priority, goal, wishes, area, mentorGender } = student;
  return {
    ...{ displayName, gradeBand, interests, languages, zone, format, mentorsWanted, pathway, priority },
    ...{ goal, wishes: wishes ?? [], area, mentorGender: mentorGender ?? '' },
    reference: referenceOf(student),
    more: tagsOf(interests),
    availability: slotsOf(student.availability),
  };
}
