import type { ReadyStudent, ReadyVolunteer } from './people.ts';
import type { Policy } from './policy.ts';
import { goal } from './scoring/goal.ts';
import { interests, type Rarity, rarityAmong } from './scoring/interests.ts';
import { ofRules } from './scoring/of-rules.ts';
import { pathway } from './scoring/pathway.ts';
import type { ScoredTerm } from './scoring/scored-term.ts';
import { availability, language } from './scoring/time-and-language.ts';
import { wishes } from './scoring/wishes.ts';

export type { Rarity, ScoredTerm };
export { rarityAmong };

/**
 * What a pair is worth, term by term; terms that bring nothing are left out. Each term looks at these two people
 * alone, in whole numbers.
 */
export function score(
  volunteer: ReadyVolunteer,
  student: ReadyStudent,
  policy: Policy,
  rarity: Rarity,
): ScoredTerm[] {
  const { weights } = policy;
  const terms = [
    interests(volunteer, student, weights.interests, rarity),
    goal(volunteer, student, weights.goal),
    wishes(volunteer, student, weights.wishes),
    availability(volunteer, student, weights.availability),
    language(volunteer, student, weights.language),
    ...pathway(volunteer, student, weights.novelty),
    ...ofRules(volunteer, student, policy),
  ];
  return terms.filter(({ points }) => points > 0);
}
