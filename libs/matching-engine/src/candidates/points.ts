import { bitsOf, clusterOf, type ReadyStudent } from '../people.ts';
import type { Policy, Rule } from '../policy.ts';
import { goal } from '../scoring/goal.ts';
import type { Rarity } from '../scoring/interests.ts';
import { ofRules } from '../scoring/of-rules.ts';
import { pathwayPoints } from '../scoring/pathway.ts';
import { share } from '../scoring/scored-term.ts';
import { plenty } from '../scoring/time-and-language.ts';
import { wishes } from '../scoring/wishes.ts';
import { type Bits, noBits, wordsFor } from './bits.ts';
import { type AtMost, Bound, byCluster } from './bound.ts';
import { type VolunteerSets, wordsPerWeek } from './volunteer-sets.ts';

/** What one interest of the student brings, who has it, and who has something near it. */
interface Wished {
  worth: number;
  exact: Bits;
  near: Bits;
}

/**
 * The scores of one student with many volunteers, as numbers alone: the sum of what `score` explains, term by term.
 * What depends on the student only is worked out once.
 */
export class Points {
  private readonly wished: Wished[];
  private readonly whole: number;
  private readonly languages: Bits[];
  private readonly byOccupation: Float64Array;
  private readonly newOccupation: Uint8Array;
  private readonly newDepartment: Uint8Array;
  /** By interests that are the very same (0, 1, 2 or more), then by what is new (0, 1, 2). */
  private readonly byPathway: Float64Array;
  private readonly byLanguages: Float64Array;
  private readonly bySlots: Float64Array;
  private readonly stretches: { all: Uint32Array; week: Uint32Array; words: Int32Array }[];

  constructor(
    private readonly sets: VolunteerSets,
    private readonly student: ReadyStudent,
    private readonly policy: Policy,
    rarity: Rarity,
  ) {
    const { weights } = policy;
    const none = noBits(sets.volunteers.length);
    this.wished = [...student.interests].map(interest => ({
      worth: rarity(interest),
      exact: sets.interest.get(interest) ?? none,
      // Words of one's own are of no cluster: near them is only who says the same.
      near: sets.cluster.get(clusterOf(interest)) ?? sets.interest.get(interest) ?? none,
    }));
    this.whole = Math.max(
      this.wished.reduce((sum, { worth }) => sum + 2 * worth, 0),
      1,
    );
    this.languages = [...student.languages].map(name => sets.language.get(name) ?? none);
    this.byOccupation = Float64Array.from(
      sets.occupations,
      occupation =>
        goal({ occupation }, student, weights.goal).points +
        wishes({ occupation }, student, weights.wishes).points,
    );
    const isNew = (name: string) => Number(name !== '' && !student.known.has(name));
    this.newOccupation = Uint8Array.from(sets.occupations, isNew);
    this.newDepartment = Uint8Array.from(sets.departments, isNew);
    this.byPathway = Float64Array.from({ length: 9 }, (_, place) =>
      pathwayPoints(student, weights.novelty, place % 3, Math.floor(place / 3)),
    );
    this.byLanguages = Float64Array.from({ length: 3 }, (_, more) => share(weights.language, more, 2));
    this.bySlots = Float64Array.from({ length: plenty + 1 }, (_, slots) =>
      share(weights.availability, slots, plenty),
    );
    this.stretches = student.weeks.map((week, stretch) => ({
      all: sets.weeks[stretch]!,
      week,
      words: Int32Array.from(week.keys()).filter(word => week[word] !== 0),
    }));
  }

  /** The score with a volunteer, by place; or some lower number when it is not above `floor`. */
  with(v: number, floor: number): number {
    const { sets, wished, languages, policy } = this;
    const [word, bit] = [v >>> 5, v & 31];
    let met = 0;
    let depth = 0;
    for (let i = 0; i < wished.length; i++) {
      const { worth, exact, near } = wished[i]!;
      const isExact = (exact[word]! >>> bit) & 1;
      met += worth * (isExact + (isExact | ((near[word]! >>> bit) & 1)));
      depth += isExact;
    }
    let shared = -1;
    for (let i = 0; i < languages.length; i++) shared += (languages[i]![word]! >>> bit) & 1;
    const occupation = sets.occupation[v]!;
    const novelty = this.newDepartment[sets.department[v]!]! + this.newOccupation[occupation]!;
    let points =
      Math.floor((policy.weights.interests * met) / this.whole) +
      this.byOccupation[occupation]! +
      this.byLanguages[Math.max(Math.min(shared, 2), 0)]! +
      this.byPathway[3 * Math.min(depth, 2) + novelty]!;
    if (policy.rules.length > 0)
      for (const one of ofRules(sets.volunteers[v]!, this.student, policy)) points += one.points;
    return points + this.bySlots[plenty]! > floor ? points + this.bySlots[this.slots(v)]! : points;
  }

  /** What bounds these scores, for many volunteers at a time. */
  bound(): Bound {
    const { sets, wished, whole, policy, byPathway, languages } = this;
    const half = policy.weights.interests / whole;
    const depth = Math.max(byPathway[3]! - byPathway[0]!, byPathway[6]! - byPathway[3]!);
    const parts: AtMost[] = [
      ...wished.flatMap(({ worth, exact, near }) => [
        { who: near, points: half * worth },
        { who: exact, points: half * worth + depth },
      ]),
      // Whoever shares some languages shares all but one of them beyond the first.
      ...languages.slice(1).map(who => ({ who, points: policy.weights.language / 2 })),
      ...byCluster(sets, this.byOccupation),
    ];
    const rules = policy.rules.reduce((sum, rule) => sum + mostOf(rule), 0);
    return new Bound(byPathway[2]! + this.bySlots[plenty]! + rules, parts, wordsFor(sets.volunteers.length));
  }

  /** As `overlap`, up to what is plenty; words in which the student is never free are passed over. */
  private slots(v: number): number {
    let least = this.stretches.length === 0 ? 0 : plenty;
    for (let stretch = 0; stretch < this.stretches.length; stretch++) {
      const { all, week, words } = this.stretches[stretch]!;
      let count = 0;
      for (let place = 0; place < words.length && count < least; place++) {
        const word = words[place]!;
        count += bitsOf(week[word]! & all[v * wordsPerWeek + word]!);
      }
      if (count < least) least = count;
    }
    return least;
  }
}

/** The most points that a rule brings. */
function mostOf(rule: Rule): number {
  if (rule.kind === 'prefer-equal') return rule.points;
  return rule.kind === 'gap' ? (rule.max - rule.min) * rule.points : 0;
}
