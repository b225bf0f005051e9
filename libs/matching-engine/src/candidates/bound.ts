import { clusterOf } from '../people.ts';
import type { Bits } from './bits.ts';
import type { VolunteerSets } from './volunteer-sets.ts';

/** At most so many points for those in a set. */
export interface AtMost {
  who: Bits;
  points: number;
}

const planes = 6;
const top = 2 ** planes;

/**
 * Which volunteers could score above a floor at all, 32 at a time. What each set brings at most is added up in a counter of
 * six bits for each volunteer, bit by bit in words of 32 volunteers, that begins so that it overflows above the floor. Full
 * adders take in two sets at a time and hand their carries to the next bit.
 */
export class Bound {
  /** Points to a unit of the counter. */
  private readonly unit: number;
  private readonly base: number;
  /** For each bit of the counter, the sets that add it, word by word: word w of set i is at w × sets + i. */
  private readonly adds: Int32Array;
  private readonly ends = new Int32Array(planes);
  private readonly carries: Int32Array;

  /** @param everybody what everyone may have, at most */
  constructor(everybody: number, parts: readonly AtMost[], words: number) {
    const all = parts.reduce((sum, { points }) => sum + points, everybody);
    this.unit = Math.max(Math.ceil(all / (top - 1)), 1);
    this.base = Math.ceil(everybody / this.unit);
    const sets: Bits[] = [];
    for (let plane = 0; plane < planes; plane++) {
      for (const { who, points } of parts) if ((Math.ceil(points / this.unit) >> plane) & 1) sets.push(who);
      this.ends[plane] = sets.length;
    }
    this.adds = new Int32Array(sets.length * words);
    for (const [place, set] of sets.entries()) this.adds.set(set, place * words);
    this.carries = new Int32Array(2 * sets.length + 2);
    this.words = words;
  }
  private readonly words: number;

  /** Those of a word who may score above a floor. */
  promising(word: number, floor: number): number {
    const start = top - (Math.floor(floor / this.unit) + 1) + this.base;
    if (start >= top) return -1;
    const { adds, ends, carries, words } = this;
    let first = 0;
    let end = 0;
    let at = word;
    for (let plane = 0; plane < planes; plane++) {
      let sum = -((start >>> plane) & 1);
      let made = end;
      const last = ends[plane]! * words + word;
      for (; at + words < last; at += 2 * words) {
        const a = adds[at]!;
        const b = a ^ adds[at + words]!;
        carries[made++] = (a & ~b) | (b & sum);
        sum ^= b;
      }
      if (at < last) {
        carries[made++] = adds[at]! & sum;
        sum ^= adds[at]!;
        at += words;
      }
      for (; first + 1 < end; first += 2) {
        const a = carries[first]!;
        const b = a ^ carries[first + 1]!;
        carries[made++] = (a & ~b) | (b & sum);
        sum ^= b;
      }
      if (first < end) carries[made++] = carries[first]! & sum;
      first = end;
      end = made;
    }
    let over = 0;
    for (let i = first; i < end; i++) over |= carries[i]!;
    return over;
  }
}

/** By what they do for a living, cluster by cluster: the most that an occupation there brings. */
export function byCluster({ occupations, occupiedIn }: VolunteerSets, points: Float64Array): AtMost[] {
  const most = new Map<string, number>();
  for (const [place, occupation] of occupations.entries()) {
    const cluster = clusterOf(occupation);
    most.set(cluster, Math.max(most.get(cluster) ?? 0, points[place]!));
  }
  return [...most].flatMap(([cluster, points]) => {
    const who = occupiedIn.get(cluster);
    return who && points > 0 ? [{ who, points }] : [];
  });
}
