import type { Problem } from './problem.ts';
import { auction } from './solving/auction.ts';
import { columnsOf } from './solving/columns.ts';
import { fill } from './solving/fill.ts';
import { Network } from './solving/network.ts';
import { place } from './solving/place.ts';
import { scarcity } from './solving/scarcity.ts';
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
  /** What one more place with a volunteer would be worth; 0 where places are left. */
  volunteerPrice: Float64Array;
}

/**
 * The pairing of greatest total worth (coverage first, then scores). An auction comes close; its prices are made
 * whole; what is not exactly right at them is placed anew by cheapest ways (Dijkstra with prices: Edmonds and Karp 1972,
 * Jonker and Volgenant 1987), first from students without a mentor, then from places that are left at a price.
 * @param onProgress told now and then how much is done, 0 to 1
 */
export function solve(problem: Problem, onProgress: (share: number) => void = () => undefined): Solution {
  const network = auctioned(problem);
  onProgress(0.5);
  settle(network);
  repair(network, onProgress);
  const { chosen, studentPrice, volunteerPrice } = network;
  return { chosen, studentPrice, volunteerPrice };
}

/** After an auction; where too many would bid without end for too few places, one that begins with what these are worth. */
function auctioned(problem: Problem): Network {
  const network = new Network(problem);
  const unplaced = auction(network, { price: new Float64Array(problem.capacity.length) });
  if (unplaced <= fewUnplaced * problem.demand.length) return network;
  const again = new Network(problem);
  auction(again, scarcity(problem));
  return again;
}

/** Places what is open, and fills what is left at a price. */
function repair(network: Network, onProgress: (share: number) => void): void {
  const { problem, open, volunteerPrice } = network;
  const { capacity, demand } = problem;
  const search = new Search(demand.length + capacity.length);
  for (let s = 0; s < demand.length; s++) {
    while (open[s]! > 0) place(network, search, s);
    if (s % 1_000 === 0) onProgress(0.5 + (0.4 * s) / demand.length);
  }
  const columns = columnsOf(problem);
  for (let v = 0; v < capacity.length; v++)
    while (network.hasPlace(v) && volunteerPrice[v]! > 0 && fill(network, search, columns, v));
}
