import type { Problem } from './problem.ts';
import { Auction } from './solving/auction.ts';
import { fill, fillGroup } from './solving/fill.ts';
import { Network } from './solving/network.ts';
import { makeRoom, place } from './solving/place.ts';
import { type Scarcity, scarcity } from './solving/scarcity.ts';
import { Search } from './solving/search.ts';
import { settle } from './solving/settle.ts';

/** The share of students that is sooner placed by search than by another auction. */
const fewUnplaced = 0.001;

/** Who gets whom, and the prices that prove that nothing better exists. */
export interface Solution {
  /** 1 for each chosen entry of the problem's pairs. */
  chosen: Uint8Array;
  /** What one mentor more would be worth to the student, in scores; below 0 where the only one is dear. */
  studentPrice: Float64Array;
  /** What one more place with a volunteer would be worth; 0, or the group's price, where places are left. */
  volunteerPrice: Float64Array;
  /** What one more student would be worth whom a group may take; 0 where it may. */
  groupPrice: Float64Array;
}

/** A pairing of nearly the same people, to begin from. */
export interface Earlier {
  /** 1 for each entry that it chose. */
  chosen: Uint8Array;
  /** What its places were worth; NaN for a volunteer whom it did not know. */
  volunteerPrice: Float64Array;
}

export interface SolveOptions {
  /** Makes it faster, never another optimum. */
  earlier?: Earlier | undefined;
  /** Told now and then how much is done, 0 to 1. */
  onProgress?: (share: number) => void;
}

/**
 * The pairing of greatest total worth (coverage first, then scores). An auction comes close; its prices are made
 * whole; what is not exactly right at them is placed anew by cheapest ways (Dijkstra with prices: Edmonds and Karp 1972,
 * Jonker and Volgenant 1987), first from students without a mentor, then from places that are left at a price.
 */
export function solve(
  problem: Problem,
  { earlier, onProgress = () => undefined }: SolveOptions = {},
): Solution {
  const network = earlier ? takenUp(problem, earlier) : auctioned(problem);
  onProgress(0.5);
  repair(network, onProgress);
  const { chosen, studentPrice, volunteerPrice, groupPrice } = network;
  return { chosen, studentPrice, volunteerPrice, groupPrice };
}

/** An earlier pairing, as far as it still holds. Who is new is at first too dear for everyone, then just too dear. */
function takenUp(problem: Problem, { chosen, volunteerPrice: before }: Earlier): Network {
  const network = new Network(problem);
  const { volunteerPrice: price, studentPrice, given, taken } = network;
  const { demand, from, volunteer, score } = problem;
  for (let v = 0; v < price.length; v++) price[v] = Number.isNaN(before[v]!) ? Infinity : before[v]!;
  for (let s = 0; s < demand.length; s++) {
    const end = from[s + 1]!;
    for (let e = chosen.indexOf(1, from[s]!); e >= 0 && e < end; e = chosen.indexOf(1, e + 1)) {
      if (given[s] === demand[s] || !network.hasPlace(volunteer[e]!)) continue;
      network.choose(s, e);
      taken[volunteer[e]!]!++;
    }
  }
  settle(network);
  const { columns } = network;
  for (let v = 0; v < price.length; v++) {
    if (price[v] !== Infinity) continue;
    let worth = 0;
    for (let k = columns.from[v]!; k < columns.from[v + 1]!; k++)
      worth = Math.max(worth, score[columns.entry[k]!]! - studentPrice[columns.student[k]!]!);
    price[v] = worth;
  }
  return network;
}

/** After an auction; where too many would bid without end for too few places, one that begins with what these are worth. */
function auctioned(problem: Problem): Network {
  let scarce: Scarcity | undefined;
  const areTooFew = () => {
    scarce = scarcity(problem);
    return scarce.unserved > 0;
  };
  const network = new Network(problem);
  const price = new Float64Array(problem.capacity.length);
  const unplaced = new Auction(network, { price, stop: areTooFew }).run();
  if (unplaced <= fewUnplaced * problem.demand.length) return settle(network);
  const again = new Network(problem);
  new Auction(again, scarce ?? scarcity(problem)).run();
  return settle(again);
}

/** Places what is open, and fills what is left at a price. */
function repair(network: Network, onProgress: (share: number) => void): void {
  const { problem, open, volunteerPrice, groupPrice, groupOf } = network;
  const { capacity, demand } = problem;
  const search = new Search(demand.length + capacity.length + groupPrice.length);
  for (let s = 0; s < demand.length; s++) {
    while (open[s]! > 0) place(network, search, s);
    if (s % 1_000 === 0) onProgress(0.5 + (0.4 * s) / demand.length);
  }
  for (let v = 0; v < capacity.length; v++)
    while (network.hasPlace(v) && volunteerPrice[v]! > (groupPrice[groupOf[v]!] ?? 0)) {
      if (network.mayTake(groupOf[v]!)) fill(network, search, v);
      else makeRoom(network, search, v);
    }
  for (let g = 0; g < groupPrice.length; g++)
    while (network.mayTake(g) && groupPrice[g]! > 0) fillGroup(network, search, g);
  // Whom nobody wants at less than the group's price, nobody gets for less.
  for (let v = 0; v < capacity.length; v++)
    volunteerPrice[v] = Math.max(volunteerPrice[v]!, groupPrice[groupOf[v]!] ?? 0);
}
