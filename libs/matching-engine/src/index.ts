export { InputError } from './check.ts';
export type { Reason } from './explain.ts';
export type { Obstacle } from './feasibility.ts';
export { blockingPairs } from './objectives/blocking-pairs.ts';
export {
  type Objective,
  objectives,
  type PairUpOptions,
  pairUp,
} from './objectives/pair-up.ts';
export type { Pairing } from './objectives/pairing.ts';
export { scoreOf } from './objectives/score-of.ts';
export { type Cap, capGroups, defaultPolicy, type Policy, type Rule, type Term, terms } from './policy.ts';
export { type Problem, priorityWorth } from './problem.ts';
export { type Phase, type ProposedPair, propose, type Result, type Summary } from './propose.ts';
export type { ScoredTerm } from './scoring/scored-term.ts';
export type { Attributes, Format, Gender, Pair, Snapshot, Student, Volunteer } from './snapshot.ts';
export { type Earlier, type Solution, type SolveOptions, solve } from './solve.ts';
export { verify } from './verify.ts';
