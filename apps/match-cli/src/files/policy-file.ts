import { z } from 'zod';
import { defaultPolicy } from '#libs/matching-engine';
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
  /** The day through which volunteers must be screened; null asks for none. */
  screenedThrough: day().nullable().default(defaultPolicy.screenedThrough),
  weights: z
    .strictObject({
      interests: weight.default(weights.interests),
      availability: weight.default(weights.availability),
      language: weight.default(weights.language),
      novelty: weight.default(weights.novelty),
    })
    .default(weights),
  /** First and last day; they matter where people live in several zones, since clocks change in between. */
  season: z.strictObject({ from: day(), to: day() }).optional(),
  rules: RulesInput,
});

export type PolicyFile = z.output<typeof PolicyFile>;
