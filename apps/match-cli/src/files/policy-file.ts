import { z } from 'zod';
import { capGroups, defaultPolicy, objectives } from '#libs/matching-engine';
import { day } from '#libs/platform';
import { RulesInput } from '../rules/rule-input.ts';

const weight = z.int().min(0).max(1000);
const { weights } = defaultPolicy;

/** policy.json: what a pair must have, and what counts how much. What it leaves out is as by default. */
export const PolicyFile = z.strictObject({
  /** Half hours a week that both must have free. */
  minOverlap: z.int().min(0).max(336).default(defaultPolicy.minOverlap),
  sharedLanguage: z.boolean().default(defaultPolicy.sharedLanguage),
  sameFormat: z.boolean().default(defaultPolicy.sameFormat),
  sameArea: z.boolean().default(defaultPolicy.sameArea),
  /** The day through which volunteers must be screened; null asks for none. */
  screenedThrough: day().nullable().default(defaultPolicy.screenedThrough),
  weights: z
    .strictObject({
      interests: weight.default(weights.interests),
      goal: weight.default(weights.goal),
      wishes: weight.default(weights.wishes),
      availability: weight.default(weights.availability),
      language: weight.default(weights.language),
      novelty: weight.default(weights.novelty),
    })
    .default(weights),
  /** No department, or no site, gives mentors to more than so many students in all. */
  caps: z
    .strictObject({ by: z.enum(capGroups), most: z.int().min(1).max(1_000_000) })
    .nullable()
    .default(null),
  objective: z.enum(objectives).default('optimal'),
  /** First and last day; they matter where people live in several zones, since clocks change in between. */
  season: z
    .strictObject({ from: day(), to: day() })
    .refine(({ from, to }) => from <= to, { path: ['to'], params: { problem: 'ends-before' } })
    .optional(),
  rules: RulesInput,
});

export type PolicyFile = z.output<typeof PolicyFile>;
