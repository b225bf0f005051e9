import type { Loss } from './explaining/loss.ts';
import type { Lost } from './explaining/runners-up.ts';
import type { Reason } from './explaining/unmatched.ts';
import type { Objective } from './objectives/objectives.ts';
import type { ScoredTerm } from './score.ts';
import type { Pair } from './snapshot.ts';

export interface ProposedPair extends Pair {
  score: number;
  /** Adds up to `score`. */
  terms: ScoredTerm[];
  /** Half hours a week that both have free in every stretch. */
  sharedSlots: number;
  kept: boolean;
  /** Whom each could have had best instead, with the reason why not. Of a kept pair nobody is. */
  runnersUp: { volunteer: NamedRunnerUp | null; student: NamedRunnerUp | null };
}

/** `by`: those who have them, where they are taken, three at most. `loss`: what all pairs together lose at least by it. */
export interface NamedRunnerUp {
  id: string;
  score: number;
  lost: Lost;
  by: string[];
  loss: Loss;
}

export interface Summary {
  students: number;
  covered: number;
  /** Students with a mentor, by priority. */
  coveredByPriority: Record<'1' | '2' | '3' | '4', number>;
  /** Sum of the priorities of the students with a mentor. */
  priority: number;
  score: number;
  pairs: number;
  objective: Objective;
  /** The part of the best total score that the objective costs, 0 to 1; below 0 where it serves fewer for more. */
  scorePrice: number;
  /** Pairs that would both rather have each other than whom they have. */
  blockingPairs: number;
}

export interface Result {
  /** By student, then volunteer, in id order. */
  pairs: ProposedPair[];
  /** Every student without a mentor, in id order. */
  unmatched: { student: string; reason: Reason }[];
  /** Of whom a few more would serve students who have no mentor: people like a volunteer, how many, and whom they would serve. */
  recruits: { like: string; more: number; serves: string[] }[];
  summary: Summary;
}
