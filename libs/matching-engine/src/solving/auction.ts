import { greatest } from '../greatest.ts';
import { lookAround } from './look.ts';
import type { Network } from './network.ts';

const nobody = -1;

/** How many bids may be made for each mentor wanted before the rest is left to the search. */
const patience = 200;
/** After how many it is asked whether places are too few. Where they are enough, most auctions are over by then. */
const early = 25;

export interface Asking {
  /** What a place with each volunteer costs at the start. */
  price: Float64Array;
  /** The price that a student's places have at the start; only places at this price are bid for. Absent: any. */
  level?: Float64Array;
  /** Asked once, when bidding takes long: whether to stop. */
  stop?: () => boolean;
}

/**
 * Every mentor still to be decided is bid for (Bertsekas 1979): the place of greatest gain is taken from whoever holds it,
 * at a price at which the second best gains as much, and a step more. Prices come out close to right, the pairing
 * close to best, at a cost that is nearly linear; what is left is exact work for the search.
 *
 * A second or third mentor is worth nothing more than its score, so it is given up when its price exceeds that. The
 * first one is given up when going without is better, or when it costs more than several detours would.
 */
export class Auction {
  private readonly best: number;
  private readonly mentors: number;
  private readonly bid: Float64Array;
  /** Of each volunteer the place of the lowest bid. */
  private readonly cheapest: Int32Array;
  private readonly givenUp: Int32Array;
  private bidders: Int32Array;
  private displaced: Int32Array;
  private unplaced = 0;
  /** What was found for the bidder at hand: the greatest gain and the second. */
  private readonly top = new Float64Array(2);

  constructor(
    private readonly network: Network,
    private readonly asking: Asking,
  ) {
    const { problem, placeFrom, holder, volunteerPrice: price } = network;
    const { capacity, demand, coverage, score } = problem;
    this.best = greatest(score);
    let mentors = 0;
    for (let s = 0; s < demand.length; s++) mentors += demand[s]!;
    this.mentors = mentors;
    this.bid = new Float64Array(holder.length);
    this.cheapest = placeFrom.slice(0, capacity.length);
    this.givenUp = new Int32Array(demand.length);
    this.bidders = new Int32Array(this.mentors);
    this.displaced = new Int32Array(this.mentors);
    const unaffordable = 1 + this.best + greatest(coverage);
    price.set(asking.price);
    for (let v = 0; v < capacity.length; v++) {
      if (capacity[v] === 0) price[v] = unaffordable;
      for (let k = placeFrom[v]!, end = placeFrom[v + 1]!; k < end; k++) this.bid[k] = price[v]!;
    }
  }

  /**
   * Bids until everybody has what they want or has given it up.
   * @returns how many students are left without a first mentor, or whose bidding did not end
   */
  run(): number {
    let left = 0;
    for (const [round, step] of this.steps().entries()) {
      if (round > 0) this.reopen();
      left = this.phase(step);
      if (left === Infinity) break;
    }
    return left;
  }

  /**
   * The last step is small beside what the best and the second best of a student differ by, which is the less the more pairs they
   * have; but not so small beside a whole point that equally good pairs are fought over for long.
   * Where nearly all places will be taken, two coarser steps come first, so that prices rise fast to where they are to be
   * (Bertsekas and Eckstein 1988); where many are left over, that would only make places dear that nobody takes. Where they
   * are too few, prices rise until enough has been given up, and fine steps would take long to get there. The numbers were
   * found by trial on instances of all families.
   */
  private steps(): number[] {
    const { demand, volunteer } = this.network.problem;
    const placesForEach = this.bid.length / this.mentors;
    if (this.asking.level || placesForEach < 0.99) return [Math.max(this.best / 100, 0.1)];
    if (placesForEach > 1.01) return [Math.max(this.best / 30_000, 0.03)];
    const pairsOfEach = volunteer.length / demand.length;
    const finest = Math.max(this.best / Math.max(3_000, 16 * pairsOfEach), 0.03);
    return [64 * finest, 8 * finest, finest];
  }

  /** Everybody bids anew, at the prices that have come out. */
  private reopen(): void {
    const { chosen, holder, given } = this.network;
    chosen.fill(0);
    holder.fill(nobody);
    given.fill(0);
    this.givenUp.fill(0);
    this.unplaced = 0;
  }

  private phase(step: number): number {
    const { open } = this.network;
    let count = 0;
    for (let s = 0; s < open.length; s++) for (let i = open[s]!; i > 0; i--) this.bidders[count++] = s;
    let bids = patience * this.mentors + 1_000;
    let look = (patience - early) * this.mentors;
    while (count > 0 && bids > 0) {
      if (bids < look) {
        look = 0;
        if (this.asking.stop?.()) return Infinity;
      }
      bids -= count;
      count = this.round(count, step);
      [this.bidders, this.displaced] = [this.displaced, this.bidders];
    }
    return this.unplaced + count;
  }

  /** One bid of each bidder. @returns how many have lost their place to another */
  private round(count: number, step: number): number {
    const { network, bidders, displaced, top } = this;
    let next = 0;
    for (let i = 0; i < count; i++) {
      const s = bidders[i]!;
      const entry = lookAround(network, s, top);
      const least = this.leastGain(s);
      if (top[0]! <= least) {
        if (this.isFirst(s)) this.unplaced++;
        this.givenUp[s]!++;
        continue;
      }
      const raise = Math.min(top[0]! - Math.max(top[1]!, least), this.best) + step;
      const loser = this.take(s, entry, raise);
      if (loser !== nobody) displaced[next++] = loser;
    }
    return next;
  }

  private isFirst(student: number): boolean {
    return this.givenUp[student] === this.network.problem.demand[student]! - 1;
  }

  /** What a mentor must bring, so that the student would not rather do without. */
  private leastGain(student: number): number {
    if (!this.isFirst(student)) return 0;
    const level = this.asking.level?.[student] ?? 0;
    return -Math.min(this.network.problem.coverage[student]!, Math.max(level, 0) + 4 * this.best + 4);
  }

  /** Gives the student the volunteer's cheapest place. @returns who had it */
  private take(student: number, entry: number, raise: number): number {
    const { problem, chosen, given, placeFrom, holder, holdingStudent, volunteerPrice: price } = this.network;
    const { bid, cheapest } = this;
    const v = problem.volunteer[entry]!;
    const place = cheapest[v]!;
    const before = holder[place]!;
    let loser = nobody;
    if (before !== nobody) {
      chosen[before] = 0;
      loser = holdingStudent[place]!;
      given[loser]!--;
    }
    holder[place] = entry;
    holdingStudent[place] = student;
    chosen[entry] = 1;
    given[student]!++;
    bid[place] = price[v]! + raise;
    let low = placeFrom[v]!;
    for (let k = low + 1, end = placeFrom[v + 1]!; k < end; k++) if (bid[k]! < bid[low]!) low = k;
    cheapest[v] = low;
    price[v] = bid[low]!;
    return loser;
  }
}
