import { z } from 'zod';
import { ticked, wholeNumber } from '#libs/platform';

/** What HR decides about matching in a cohort: what a pair must have, and what counts how much. */
export interface Policy {
  /** Half hours a week that both must have free, 1 to 40. */
  minOverlap: number;
  sharedLanguage: boolean;
  sameFormat: boolean;
  /** Who meets only in person needs somebody in the same area. */
  sameArea: boolean;
  /** How much each counts, 0 to 100. */
  weights: Record<Weight, number>;
  /** No department, or no site, mentors more than so many students in the cohort; null: no bound. */
  caps: { by: CapGroup; most: number } | null;
  /** What a pairing is to be, once the most students are served. */
  objective: Objective;
}

export const weights = ['interests', 'goal', 'wishes', 'availability', 'language', 'novelty'] as const;
export type Weight = (typeof weights)[number];

export const capGroups = ['department', 'site'] as const;
export type CapGroup = (typeof capGroups)[number];

export const objectives = ['optimal', 'fairest', 'stable', 'least-change'] as const;
export type Objective = (typeof objectives)[number];

/** What a form for a new cohort begins with. */
export const defaultPolicy: Policy = {
  minOverlap: 2,
  sharedLanguage: true,
  sameFormat: true,
  sameArea: true,
  weights: { interests: 60, goal: 30, wishes: 20, availability: 20, language: 10, novelty: 10 },
  caps: null,
  objective: 'optimal',
};

/** A policy as a row has it; one of before a term or rule was known says nothing of it. */
export type KeptPolicy = Omit<Partial<Policy>, 'weights'> & { weights?: Partial<Policy['weights']> };

/** With what it leaves out as by default. */
export const wholePolicy = (kept: KeptPolicy): Policy => ({
  ...defaultPolicy,
  ...kept,
  weights: { ...defaultPolicy.weights, ...kept.weights },
});

/** The most points that a pair can have. */
export const pointsOf = ({ weights: set }: Pick<Policy, 'weights'>): number =>
  weights.reduce((sum, weight) => sum + set[weight], 0);

const weight = (of: Weight) => wholeNumber(0, 100).default(defaultPolicy.weights[of]);

/** The policy as a flat form sends it. A rule that is not ticked is off. */
export const PolicyInput = z.object({
  minOverlap: wholeNumber(1, 40).default(defaultPolicy.minOverlap),
  sharedLanguage: ticked(),
  sameFormat: ticked(),
  sameArea: ticked(),
  interestsWeight: weight('interests'),
  goalWeight: weight('goal'),
  wishesWeight: weight('wishes'),
  availabilityWeight: weight('availability'),
  languageWeight: weight('language'),
  noveltyWeight: weight('novelty'),
  objective: z.enum(objectives).default(defaultPolicy.objective),
  /** '' for no cap. */
  capBy: z.enum(['', ...capGroups]).default(''),
  capMost: z.preprocess(
    value => (value === '' ? null : value),
    wholeNumber(1, 10_000).nullable().default(null),
  ),
});
type PolicyValues = z.output<typeof PolicyInput>;

/** What must hold between the policy's fields. */
export const policyProblems = {
  /** With no points at all nothing tells a good pair from a bad one. */
  hasPoints: (values: PolicyValues) => pointsOf(policyOf(values)) > 0,
  capIsWhole: ({ capBy, capMost }: PolicyValues) => capBy === '' || capMost !== null,
};

export function policyOf(values: PolicyValues): Policy {
  const { minOverlap, sharedLanguage, sameFormat, sameArea, objective, capBy, capMost } = values;
  const weightOf = (name: Weight) => [name, values[`${name}Weight`]];
  return {
    ...{ minOverlap, sharedLanguage, sameFormat, sameArea, objective },
    weights: Object.fromEntries(weights.map(weightOf)),
    caps: capBy === '' || capMost === null ? null : { by: capBy, most: capMost },
  };
}

/** The other way round: what the form shows. */
export function policyValues(kept: KeptPolicy): PolicyValues {
  const { weights: set, caps, ...rules } = wholePolicy(kept);
  return {
    ...rules,
    interestsWeight: set.interests,
    goalWeight: set.goal,
    wishesWeight: set.wishes,
    availabilityWeight: set.availability,
    languageWeight: set.language,
    noveltyWeight: set.novelty,
    capBy: caps?.by ?? '',
    capMost: caps?.most ?? null,
  };
}
