import type { Snapshot } from '#libs/matching-engine';
import { withSteps } from '../rules/engine-rules.ts';
import type { RuleInput } from '../rules/rule-input.ts';
import type { People } from './read-people.ts';
import type { ValuesOfSide } from './sides.ts';
import { type Season, weeksOf } from './weeks.ts';

export interface Both {
  volunteers: People<ValuesOfSide['volunteers']>;
  students: People<ValuesOfSide['students']>;
}

/** What the engine may know of the two spreadsheets; what they do not say is as for anybody. */
export function snapshotOf(
  { volunteers, students }: Both,
  rules: readonly RuleInput[],
  season: Season,
): Snapshot {
  const everybody = [...volunteers.people, ...students.people].map(({ values }) => values);
  const weeks = weeksOf(everybody, season);
  const common = ({ languages = [], interests = [], format = 'either' }: (typeof everybody)[number]) => ({
    languages,
    interests,
    format,
  });
  return {
    volunteers: volunteers.people.map(({ id, values, attributes }) => ({
      id,
      ...common(values),
      weeks: weeks(values),
      capacity: values.capacity ?? 1,
      screenedUntil: values.screenedUntil ?? null,
      attributes,
    })),
    students: students.people.map(({ id, values, attributes }) => ({
      id,
      ...common(values),
      weeks: weeks(values),
      demand: values.mentorsWanted ?? 1,
      priority: values.priority ?? 1,
      pathway: values.pathway ?? 'exploring',
      attributes: withSteps(attributes, rules),
    })),
    kept: [],
    excluded: [],
  };
}
