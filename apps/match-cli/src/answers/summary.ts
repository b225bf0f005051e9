import type { Matched } from '../match.ts';
import { say } from '../words.ts';
import { reasonFor } from './reason-for.ts';

export interface Summary {
  students: number;
  /** Students with a mentor. */
  covered: number;
  coveredByPriority: Record<string, number>;
  /** All pairs' scores together. */
  score: number;
  /** How many. */
  pairs: number;
  unmatched: { student: string; reason: string }[];
  /** Milliseconds from reading the files to the answer. */
  ms: number;
}

export function summaryOf({ result, rules, withoutConsent }: Matched, ms: number): Summary {
  const { students, covered, coveredByPriority, score, pairs } = result.summary;
  const unmatched = [
    ...result.unmatched.map(({ student, reason }) => ({ student, reason: reasonFor(reason, rules) })),
    ...withoutConsent.map(student => ({ student, reason: say('reason.no-consent') })),
  ];
  return {
    students: students + withoutConsent.length,
    covered,
    coveredByPriority,
    score,
    pairs,
    unmatched,
    ms,
  };
}
