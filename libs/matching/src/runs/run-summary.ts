import type { Summary } from '#libs/matching-engine';
import type { RecruitAdvice } from '../proposals/recruits.ts';

/** What came of a run. */
export interface RunSummary extends Summary {
  /** Pairs that no earlier run had open. */
  fresh: number;
  /** Enrolled volunteers whom the run could count on. */
  volunteers: number;
  /** Enrolled volunteers whom it could not: why, and how many. */
  leftOut: LeftOut;
  /** Of whom a few more would help; runs of before this was known have none. */
  recruits?: RecruitAdvice[];
  /** Students of filed requests of whom no guardian has agreed. */
  withoutConsent: number;
}

export interface LeftOut {
  /** Part of the profile is missing. */
  incomplete: number;
  /** No clearance through the cohort's last day. */
  notScreened: number;
  /** As many students as they wanted. */
  full: number;
}
