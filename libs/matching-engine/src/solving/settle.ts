import { capGroups } from './cap-groups.ts';
import type { Network } from './network.ts';

/**
 * Makes whole prices of those of an auction, or of an earlier pairing, and takes back every pair that is not exactly
 * right at them. What is then open is for the search to place.
 */
export function settle(network: Network): Network {
  const { problem, taken, holder, volunteerPrice, groupTaken } = network;
  const { capacity, demand } = problem;
  holder.fill(-1);
  taken.fill(0);
  for (let v = 0; v < capacity.length; v++) volunteerPrice[v] = Math.floor(volunteerPrice[v]!);
  groupTaken.fill(0);
  if (problem.caps) capGroups(network);
  for (let s = 0; s < demand.length; s++) settleStudent(network, s);
  return network;
}

function settleStudent(network: Network, s: number): void {
  const { problem, chosen, taken, groupOf, groupTaken, volunteerPrice: price } = network;
  const { from, volunteer, score } = problem;
  const [first, end] = [from[s]!, from[s + 1]!];
  let has = 0;
  let best = -Infinity;
  for (let e = first; e < end; e++) {
    const gain = score[e]! - price[volunteer[e]!]!;
    if (chosen[e]) has++;
    else if (gain > best) best = gain;
  }
  const { without, studentPrice } = standing(network, s, has, best);
  network.studentPrice[s] = studentPrice;
  network.without[s] = without;
  network.given[s] = 0;
  for (let e = has > 0 ? chosen.indexOf(1, first) : -1; e >= 0 && e < end; e = chosen.indexOf(1, e + 1)) {
    if (score[e]! - price[volunteer[e]!]! < studentPrice) chosen[e] = 0;
    else {
      taken[volunteer[e]!]!++;
      if (groupOf[volunteer[e]!]! >= 0) groupTaken[groupOf[volunteer[e]!]!]!++;
      network.choose(e);
    }
  }
  network.open[s] = problem.demand[s]! - network.given[s]! - without;
}

/** The lowest price at which no pair that is not chosen would gain, and how many mentors one goes without at it. */
function standing({ problem }: Network, s: number, has: number, best: number) {
  const [demand, coverage] = [problem.demand[s]!, problem.coverage[s]!];
  if (has === 0 && best <= -coverage) return { without: demand, studentPrice: -coverage };
  const without = best <= 0 ? Math.min(demand - 1, demand - has) : 0;
  const floor = without < demand - 1 ? 0 : -coverage;
  return { without, studentPrice: Math.max(best, floor) };
}
