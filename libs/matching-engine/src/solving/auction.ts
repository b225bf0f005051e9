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
 * @returns how many students are left without a first mentor, or whose bidding did not end
 */
export function auction(network: Network, asking: Asking): number {
  const { problem, chosen, given, open, studentOf, placeFrom, holder, volunteerPrice: price } = network;
  const { capacity, demand, coverage, from, volunteer, score } = problem;
  const best = score.reduce((most, one) => Math.max(most, one), 0);
  const step = Math.max(0.5, best / 400);
  price.set(asking.price);
  const unaffordable = 1 + best + coverage.reduce((most, one) => Math.max(most, one), 0);
  const bid = new Float64Array(holder.length);
  const cheapest = placeFrom.slice(0, capacity.length);
  for (let v = 0; v < capacity.length; v++) {
    if (capacity[v] === 0) price[v] = unaffordable;
    bid.fill(price[v]!, placeFrom[v], placeFrom[v + 1]);
  }

  const mentors = demand.reduce((sum, wanted) => sum + wanted, 0);
  let [bidders, displaced] = [new Int32Array(mentors), new Int32Array(mentors)];
  let count = 0;
  for (let s = 0; s < demand.length; s++) for (let i = open[s]!; i > 0; i--) bidders[count++] = s;
  let bids = patience * mentors + 1_000;
  let look = (patience - early) * mentors;
  let unplaced = 0;
  const givenUp = new Int32Array(demand.length);

  while (count > 0 && bids > 0) {
    let next = 0;
    if (bids < look) {
      look = 0;
      if (asking.stop?.()) return Infinity;
    }
    for (let i = 0; i < count; i++) {
      const s = bidders[i]!;
      bids--;
      const level = asking.level?.[s] ?? -1;
      let [gain, second, entry] = [-Infinity, -Infinity, nobody];
      for (let e = from[s]!, end = from[s + 1]!; e < end; e++) {
        const v = volunteer[e]!;
        const one = score[e]! - price[v]!;
        if (one <= second || chosen[e] || (level >= 0 && asking.price[v] !== level)) continue;
        if (one > gain) {
          second = gain;
          gain = one;
          entry = e;
        } else second = one;
      }
      const isFirst = givenUp[s] === demand[s]! - 1;
      const least = isFirst ? -Math.min(coverage[s]!, Math.max(level, 0) + 4 * best + 4) : 0;
      if (gain <= least) {
        givenUp[s]!++;
        if (isFirst) unplaced++;
        continue;
      }
      const v = volunteer[entry]!;
      const place = cheapest[v]!;
      const loser = holder[place]!;
      if (loser !== nobody) {
        chosen[loser] = 0;
        const other = studentOf[loser]!;
        given[other]!--;
        displaced[next++] = other;
      }
      holder[place] = entry;
      chosen[entry] = 1;
      given[s]!++;
      bid[place] = price[v]! + Math.min(gain - Math.max(second, least), best) + step;
      let low = placeFrom[v]!;
      for (let k = low + 1, end = placeFrom[v + 1]!; k < end; k++) if (bid[k]! < bid[low]!) low = k;
      cheapest[v] = low;
      price[v] = bid[low]!;
    }
    [bidders, displaced] = [displaced, bidders];
    count = next;
  }
  return unplaced + count;
}
