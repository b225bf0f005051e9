import type { Window } from '#libs/availability';
import type { ProposedPair, ScoredTerm } from '#libs/matching-engine';

/** Why a pair was proposed, as codes and figures; the words for it are the reader's. */
export interface Explanation {
  /** They add up to the score. */
  terms: ScoredTerm[];
  /** What both care about: ids of interests, or of the clusters in which theirs meet. */
  interests: string[];
  /** Half hours a week that both have free in every week of the cohort. */
  slots: number;
  /** When that is, as clocks in `zone` (the student's) show it. */
  windows: Window[];
  zone: string;
  /** Whom each could have had best instead, by id. Proposals of before this was known say nothing of it. */
  runnersUp?: ProposedPair['runnersUp'];
}

/** What concerns the two alone: no ids of others leave with it. */
export function ofThePair({ runnersUp: _, ...explanation }: Explanation): Explanation {
  return explanation;
}
