import type { ReadyStudent, ReadyVolunteer } from '../people.ts';
import type { Policy } from '../policy.ts';
import { type Rarity, rarityAmong } from '../score.ts';
import type { Bits } from './bits.ts';
import { type Keeper, keepers, screenedBits } from './feasible.ts';
import { Points } from './points.ts';
import { type VolunteerSets, volunteerSets } from './volunteer-sets.ts';

/** Who looks at a student's pairs, one after the other. */
export interface Visitor {
  /** Pairs that score no more are passed over; may rise between two. */
  floor: number;
  /** Of no interest, before the score is known. */
  passes?(volunteer: number): boolean;
  visit(volunteer: number, score: number): void;
}

/** The people, and all by which their pairs are judged. */
export class Setting {
  readonly rarity: Rarity;
  private readonly sets: VolunteerSets;
  private readonly screened: Bits;

  /** @param barred by student, the volunteers with whom a pair is excluded or kept already */
  constructor(
    readonly volunteers: readonly ReadyVolunteer[],
    readonly students: readonly ReadyStudent[],
    readonly policy: Policy,
    private readonly barred: ReadonlyMap<number, readonly number[]>,
  ) {
    this.rarity = rarityAmong(volunteers);
    this.sets = volunteerSets(volunteers);
    this.screened = screenedBits(this.sets, policy);
  }

  /** The rules that could keep volunteers from a student, each on its own. */
  keepersOf(s: number): Keeper[] {
    return keepers(this.sets, this.students[s]!, this.policy, this.screened, this.barred.get(s) ?? []);
  }

  /**
   * Shows every volunteer whom no rule keeps from a student, in order of place, and what the pair is worth.
   * @param among those to choose from; without it, all
   */
  visitPairs(s: number, visitor: Visitor, among?: Bits): void {
    const bits = this.allowed(s, among);
    const points = new Points(this.sets, this.students[s]!, this.policy, this.rarity);
    const bound = points.bound();
    for (let word = 0; word < bits.length; word++) {
      let rest = bits[word]!;
      if (rest !== 0 && visitor.floor >= 0) rest &= bound.promising(word, visitor.floor);
      for (; rest !== 0; rest &= rest - 1) {
        const v = (word << 5) + 31 - Math.clz32(rest & -rest);
        if (visitor.passes?.(v)) continue;
        const score = points.with(v, visitor.floor);
        if (score > visitor.floor) visitor.visit(v, score);
      }
    }
  }

  /** The volunteers whom no rule keeps from a student. @param among those to choose from; without it, all */
  allowed(s: number, among: Bits = this.screened): Bits {
    const bits = Uint32Array.from(among);
    for (const [, keep] of this.keepersOf(s)) keep(bits);
    return bits;
  }
}
