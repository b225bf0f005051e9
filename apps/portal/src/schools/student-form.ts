import { gradeBands, pathways, type Student } from '#libs/schools';
import { availabilityWeek } from '../components/availability-week.ts';
import { interestClusters } from '../components/interest-clusters.ts';
import { zoneOptions } from '../http/options.ts';
import { formatOptions, languageOptions, slotsOf, tagsOf } from '../people/options.ts';

/** The reference, unless it only repeats the display name. */
export const referenceOf = ({ reference, displayName }: Student) =>
  reference === displayName ? '' : reference;

/** What the form about a student offers to choose from. */
export const studentChoices = (locale: string) => ({
  gradeBands: gradeBands.map(band => ({ value: band, label: `schools.gradeBands.${band}` })),
  pathways: pathways.map(way => ({
    ...{ value: way, label: `schools.pathways.${way}`, hint: `schools.pathwayHints.${way}` },
  })),
  priorities: ['1', '2', '3', '4'].map(value => ({ value, label: `schools.priorities.${value}` })),
  clusters: interestClusters(locale),
  languages: languageOptions(locale),
  formats: formatOptions,
  zones: zoneOptions(),
  week: availabilityWeek(locale),
});

/** What it begins with for a new student of somebody in this zone. */
export const emptyStudent = (zone: string) => ({
  ...{ interests: [], languages: ['en'], availability: [], zone, format: 'either' },
  ...{ mentorsWanted: 1, pathway: 'exploring', priority: 2 },
});

export function studentValues(student: Student) {
  const { displayName, gradeBand, interests, languages, zone, format } = student;
  const { mentorsWanted, pathway, priority } = student;
  return {
    ...{ displayName, gradeBand, interests, languages, zone, format, mentorsWanted, pathway, priority },
    reference: referenceOf(student),
    more: tagsOf(interests),
    availability: slotsOf(student.availability),
  };
}
