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

/** What a new cohort begins with. */
export const defaultPolicy: Policy = {
  minOverlap: 2,
  sharedLanguage: true,
  sameFormat: true,
  weights: { interests: 60, availability: 20, language: 10, novelty: 10 },
};

const weight = (of: Weight) => wholeNumber(0, 100).default(defaultPolicy.weights[of]);

export const PolicyInput = z.object({
  minOverlap: wholeNumber(1, 40),
  sharedLanguage: ticked(),
  sameFormat: ticked(),
  weights: z
    .object({
      interests: weight('interests'),
      availability: weight('availability'),
      language: weight('language'),
      novelty: weight('novelty'),
    })
    .prefault({}),
});
