import { bitsOf, clusterOf, type ReadyStudent } from '../people.ts';
import type { Policy } from '../policy.ts';
import { goal } from '../scoring/goal.ts';
import type { Rarity } from '../scoring/interests.ts';
import { ofRules } from '../scoring/of-rules.ts';
import { pathwayPoints } from '../scoring/pathway.ts';
import { share } from '../scoring/scored-term.ts';
import { plenty } from '../scoring/time-and-language.ts';
import { wishes } from '../scoring/wishes.ts';
import { isIn, noBits } from './bits.ts';
import { type VolunteerSets, wordsPerWeek } from './volunteer-sets.ts';

/**
 * The score of a student with each volunteer as a number alone: the sum of what `score` explains, term by term. What
 * depends on the student only is worked out once.
 * @returns score by the place of a volunteer
 */
export function pointsWith(
  sets: VolunteerSets,
  student: ReadyStudent,
  policy: Policy,
  rarity: Rarity,
): (volunteer: number) => number {
  const { weights, rules } = policy;
  const none = noBits(sets.volunteers.length);
  const wished = [...student.interests].map(interest => ({
    worth: rarity(interest),
    exact: sets.interest.get(interest) ?? none,
    near: sets.cluster.get(clusterOf(interest)) ?? none,
  }));
  const whole = Math.max(
    wished.reduce((sum, { worth }) => sum + 2 * worth, 0),
    1,
  );
  const sharedSlots = slotsWith(sets, student);
  const languages = [...student.languages].map(name => sets.language.get(name) ?? none);
  const byOccupation = sets.occupations.map(
    occupation =>
      goal({ occupation }, student, weights.goal).points +
      wishes({ occupation }, student, weights.wishes).points,
  );
  const newOccupation = sets.occupations.map(name => Number(name !== '' && !student.known.has(name)));
  const newDepartment = sets.departments.map(name => Number(name !== '' && !student.known.has(name)));

  return v => {
    let met = 0;
    let depth = 0;
    for (const { worth, exact, near } of wished) {
      if (isIn(exact, v)) {
        met += 2 * worth;
        depth++;
      } else if (isIn(near, v)) met += worth;
    }
    let shared = 0;
    for (const bits of languages) if (isIn(bits, v)) shared++;
    const [occupation, department] = [sets.occupation[v]!, sets.department[v]!];
    const novelty = newDepartment[department]! + newOccupation[occupation]!;
    let points =
      share(weights.interests, met, whole) +
      byOccupation[occupation]! +
      share(weights.availability, sharedSlots(v), plenty) +
      share(weights.language, Math.min(shared - 1, 2), 2) +
      pathwayPoints(student, weights.novelty, novelty, depth);
    if (rules.length > 0)
      for (const one of ofRules(sets.volunteers[v]!, student, policy)) points += one.points;
    return points;
  };
}

/** As `overlap`, up to what is plenty; words in which the student is never free are passed over. */
function slotsWith({ weeks }: VolunteerSets, student: ReadyStudent): (volunteer: number) => number {
  const most = student.weeks.length === 0 ? 0 : plenty;
  const stretches = student.weeks.map((week, stretch) => ({
    all: weeks[stretch]!,
    week,
    words: Int32Array.from(week.keys()).filter(word => week[word] !== 0),
  }));
  return v => {
    let least = most;
    for (const { all, week, words } of stretches) {
      let count = 0;
      for (const word of words) count += bitsOf(week[word]! & all[v * wordsPerWeek + word]!);
      if (count < least) least = count;
    }
    return least;
  };
}
