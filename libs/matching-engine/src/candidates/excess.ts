import { Best, keyOf, placeOf } from './best.ts';
import type { RowWriter } from './rows.ts';

/** What a pair would have to exceed to matter. */
export interface Prices {
  /** The two together, as in a proof of optimality; or either, as for two who would rather have each other. */
  together: boolean;
  /** By place. Infinity: no pair matters. */
  student: Float64Array;
  volunteer: Float64Array;
  /** The key of the last in each student's list (see `Best`): pairs below it are outside. -1: none is. */
  last: Float64Array;
}

/** Finds the pairs of one student after another that exceed their prices, though no list holds them. */
export class Excess {
  count = 0;
  floor = 0;
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
    this.count++;
    this.scores[v] = score;
    const capped = Math.min(excess, this.greatest);
    if (capped > this.best.floor) this.best.visit(v, capped);
  }

  /** Writes the most exceeding. */
  end(writer: RowWriter): void {
    const places = this.best.take().map(key => placeOf(key, this.width));
    for (const v of places.sort()) writer.add(v, this.scores[v]!);
  }

  private needed(price: number): number {
    return this.prices.together ? this.own + price : Math.max(this.own, price);
  }
}
