import { z } from 'zod';
import { ticked, wholeNumber } from '#libs/platform';

/** What HR decides about matching in a cohort: what a pair must have, and what counts how much. */
export interface Policy {
  /** Half hours a week that both must have free, 1 to 40. */
  minOverlap: number;
  sharedLanguage: boolean;
  sameFormat: boolean;
  /** How much each counts, 0 to 100. */
  weights: Record<Weight, number>;
}

export const weights = ['interests', 'availability', 'language', 'novelty'] as const;
export type Weight = (typeof weights)[number];

/** What a form for a new cohort begins with. */
export const defaultPolicy: Policy = {
  minOverlap: 2,
  sharedLanguage: true,
  sameFormat: true,
  weights: { interests: 60, availability: 20, language: 10, novelty: 10 },
};

const weight = (of: Weight) => wholeNumber(0, 100).default(defaultPolicy.weights[of]);

/** The policy as a flat form sends it. A rule that is not ticked is off. */
export const PolicyInput = z.object({
  minOverlap: wholeNumber(1, 40).default(defaultPolicy.minOverlap),
  sharedLanguage: ticked(),
  sameFormat: ticked(),
  interestsWeight: weight('interests'),
  availabilityWeight: weight('availability'),
  languageWeight: weight('language'),
  noveltyWeight: weight('novelty'),
});
type PolicyValues = z.output<typeof PolicyInput>;

export function policyOf(values: PolicyValues): Policy {
  const { minOverlap, sharedLanguage, sameFormat } = values;
  const weightOf = (name: Weight) => [name, values[`${name}Weight`]];
  return { minOverlap, sharedLanguage, sameFormat, weights: Object.fromEntries(weights.map(weightOf)) };
}

/** The other way round: what the form shows. */
export function policyValues({ weights: set, ...rules }: Policy): PolicyValues {
  return {
    ...rules,
    interestsWeight: set.interests,
    availabilityWeight: set.availability,
    languageWeight: set.language,
    noveltyWeight: set.novelty,
  };
}
