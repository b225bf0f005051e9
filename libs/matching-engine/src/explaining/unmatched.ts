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
  /** So many volunteers would do, and all their places went to students who come first or gain more. */
  | { code: 'all-taken'; volunteers: number };

interface Kept {
  rule: Obstacle;
  away: Bits;
}

/** @param willing the volunteers who have a place at all */
export function explain(setting: Setting, s: number, willing: Bits): Reason {
  if (countOf(willing) === 0) return { code: 'no-volunteers' };
  const kept = setting.keepersOf(s).map(([rule, keep]): Kept => {
    const left = Uint32Array.from(willing);
    keep(left);
    return { rule, away: willing.map((word, place) => word & ~left[place]!) };
  });
  const { any, several } = overlapping(kept, willing.length);
  const passing = countOf(willing.map((word, place) => word & ~any[place]!));
  if (passing > 0) return { code: 'all-taken', volunteers: passing };
  const alone = kept.map(({ rule, away }) => ({
    rule,
    away: away.map((word, place) => word & ~several[place]!),
  }));
  const one = most(alone);
  if (one.volunteers > 0)
    return {
      code: 'one-rule',
      ...{ rule: one.rule, volunteers: one.volunteers },
      ...(one.rule === 'availability' && { lacking: fewestLacking(setting, s, one.away) }),
    };
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
