import { type Bits, countOf, placesIn } from '../candidates/bits.ts';
import type { Setting } from '../candidates/setting.ts';
import type { Obstacle } from '../feasibility.ts';
import { overlap } from '../people.ts';

/** Why a student has no mentor; words are made elsewhere. */
export type Reason =
  /** There is nobody to ask. */
  | { code: 'no-volunteers' }
  /** One rule alone keeps these many volunteers away: relaxing it would help most. */
  | {
      code: 'one-rule';
      rule: Obstacle;
      volunteers: number;
      /** Of 'availability': the half hours a week that would do, with the one among them who lacks the fewest. */
      lacking?: number;
    }
  /** Everybody is kept away by two rules or more; this one keeps the most away. */
  | { code: 'several-rules'; rule: Obstacle; volunteers: number }
  /** As many would do but for one rule, and their places too went to students who come first: relaxing it helps nobody. */
  | { code: 'one-rule-taken'; rule: Obstacle; volunteers: number }
  /** So many volunteers would do, some with places left, and their department or site takes no more students. */
  | { code: 'capped'; volunteers: number }
  /** So many volunteers would do, and all their places went to students who come first or gain more. */
  | { code: 'all-taken'; volunteers: number };

/** Which volunteers could still matter to somebody without a mentor. */
export interface Places {
  /** Who has a place at all. */
  willing: Bits;
  /** Who has one left. */
  free: Bits;
  /** Who has a place that is worth less than that the student has a mentor: by the prices, another pair might pay. */
  within: Bits;
}

interface Kept {
  rule: Obstacle;
  away: Bits;
}

/** Why a student has no mentor, and the smallest relaxation that would help. */
export function explain(setting: Setting, s: number, { willing, free, within }: Places): Reason {
  if (countOf(willing) === 0) return { code: 'no-volunteers' };
  const kept = setting.keepersOf(s).map(([rule, keep]): Kept => {
    const left = Uint32Array.from(willing);
    keep(left);
    return { rule, away: willing.map((word, place) => word & ~left[place]!) };
  });
  const { any, several } = overlapping(kept, willing.length);
  const passing = willing.map((word, place) => word & ~any[place]!);
  const volunteers = countOf(passing);
  if (volunteers > 0) {
    const hasFree = passing.some((word, place) => (word & free[place]!) !== 0);
    return { code: hasFree ? 'capped' : 'all-taken', volunteers };
  }
  const alone = kept.map(({ rule, away }) => ({
    rule,
    away: away.map((word, place) => word & ~several[place]!),
  }));
  const one = most(
    alone.map(({ rule, away }) => ({ rule, away: away.map((word, place) => word & within[place]!) })),
  );
  if (one.volunteers > 0)
    return {
      code: 'one-rule',
      ...{ rule: one.rule, volunteers: one.volunteers },
      ...(one.rule === 'availability' && { lacking: fewestLacking(setting, s, one.away) }),
    };
  const taken = most(alone);
  if (taken.volunteers > 0) return { code: 'one-rule-taken', rule: taken.rule, volunteers: taken.volunteers };
  const often = most(kept);
  return { code: 'several-rules', rule: often.rule, volunteers: often.volunteers };
}

/** Whom any keeps away, and whom more than one. */
function overlapping(kept: readonly Kept[], words: number): { any: Bits; several: Bits } {
  const any = new Uint32Array(words);
  const several = new Uint32Array(words);
  for (const { away } of kept)
    for (let word = 0; word < words; word++) {
      several[word]! |= any[word]! & away[word]!;
      any[word]! |= away[word]!;
    }
  return { any, several };
}

/** The rule that keeps the most away; of equals the first by name. */
function most(kept: readonly Kept[]): Kept & { volunteers: number } {
  return kept
    .map(one => ({ ...one, volunteers: countOf(one.away) }))
    .sort((a, b) => b.volunteers - a.volunteers || (a.rule < b.rule ? -1 : 1))[0]!;
}

function fewestLacking({ volunteers, students, policy }: Setting, s: number, among: Bits): number {
  const places = new Int32Array(volunteers.length);
  let lacking = Infinity;
  for (const v of places.subarray(0, placesIn(among, places)))
    lacking = Math.min(lacking, policy.minOverlap - overlap(volunteers[v]!.weeks, students[s]!.weeks));
  return lacking;
}
