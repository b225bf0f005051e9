import { Best, keyOf, placeOf } from './best.ts';
import type { RowWriter } from './rows.ts';

/** What a pair would have to exceed to matter. */
export interface Prices {
  /** The two together, as in a proof of optimality; or either, as for two who would rather have each other. */
  together: boolean;
  /** By place. Infinity: no pair matters. */
  student: Float64Array;
  volunteer: Float64Array;
  /** Who wins where a pair is just equal; without them it must be more. */
  ties?: Ties;
  /** The key of the last in each student's list (see `Best`): pairs below it are outside. -1: none is. */
  last: Float64Array;
}

/** The order among pairs of equal score, as `stable` has it: by rank of the student, then by place of the volunteer. */
export interface Ties {
  /** Each student's place in the order. */
  rank: Int32Array;
  /** An equal pair must come before this volunteer. */
  student: Int32Array;
  /** An equal pair must come before this pair: rank × width + place of the volunteer. */
  volunteer: Float64Array;
}

/** Finds the pairs of one student after another that exceed their prices, though no list holds them. */
export class Excess {
  count = 0;
  floor = 0;
  private student = 0;
  private own = 0;
  private last = 0;
  private readonly cheapest: number;
  private readonly best: Best;
  /** So that score and place fit into one number. */
  private readonly greatest: number;
  private readonly scores: Float64Array;

  constructor(
    private readonly width: number,
    most: number,
    private readonly prices: Prices,
  ) {
    this.best = new Best(most, width);
    this.cheapest = prices.volunteer.reduce((least, price) => Math.min(least, price), Infinity);
    this.greatest = Math.floor(Number.MAX_SAFE_INTEGER / width) - 1;
    this.scores = new Float64Array(width);
  }

  /** @returns false when none can: all outside the list score too little */
  begin(s: number): boolean {
    const { prices, width } = this;
    this.student = s;
    [this.own, this.last] = [prices.student[s]!, prices.last[s]!];
    this.floor = this.needed(this.cheapest);
    return Math.floor(this.last / width) > this.floor;
  }

  passes(v: number): boolean {
    return this.needed(this.prices.volunteer[v]!) >= Math.floor(this.last / this.width);
  }

  visit(v: number, score: number): void {
    const excess = score - this.needed(this.prices.volunteer[v]!);
    if (excess <= 0 || keyOf(score, v, this.width) >= this.last) return;
    if (excess < 1 && this.losesTie(v, score)) return;
    this.count++;
    this.scores[v] = score;
    const capped = Math.min(Math.ceil(excess), this.greatest);
    if (capped > this.best.floor) this.best.visit(v, capped);
  }

  /** Writes the most exceeding. */
  end(writer: RowWriter): void {
    const places = this.best.take().map(key => placeOf(key, this.width));
    for (const v of places.sort()) writer.add(v, this.scores[v]!);
  }

  private needed(price: number): number {
    if (this.prices.together) return this.own + price;
    // Scores are whole: half a point less lets in what is equal.
    return Math.max(this.own, price) - (this.prices.ties ? 0.5 : 0);
  }

  private losesTie(v: number, score: number): boolean {
    const { ties, volunteer } = this.prices;
    if (!ties) return false;
    const turn = ties.rank[this.student]! * this.width + v;
    return (
      (score === this.own && v >= ties.student[this.student]!) ||
      (score === volunteer[v] && turn >= ties.volunteer[v]!)
    );
  }
}
