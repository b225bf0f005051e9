import type { Term } from '../policy.ts';

export interface ScoredTerm {
  /** 'depth' is the other part of 'novelty'; 'rule:0' is the policy's first rule. */
  term: Term | 'depth' | `rule:${number}`;
  /** Whole, 0 or more; all terms of a pair add up to its score. */
  points: number;
  /** What it is for: shared interests, languages, the number of half hours, an occupation. */
  detail: string[];
}

/** That part of a weight, rounded down; whole numbers only, so that every machine finds the same. */
export const share = (weight: number, part: number, whole: number): number =>
  Math.floor((weight * Math.max(part, 0)) / whole);
