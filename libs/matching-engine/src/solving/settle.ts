import { capGroups } from './cap-groups.ts';
import { look, lookAround } from './look.ts';
import type { Network } from './network.ts';

/**
 * Makes whole prices of those of an auction, or of an earlier pairing, and takes back every pair that is not exactly
 * right at them. What is then open is for others to place.
 */
export function settle(network: Network): Network {
  const { problem, volunteerPrice } = network;
  const { capacity, demand } = problem;
  for (let v = 0; v < capacity.length; v++) volunteerPrice[v] = Math.floor(volunteerPrice[v]!);
  if (problem.caps) capGroups(network);
  const top = new Float64Array(2);
  for (let s = 0; s < demand.length; s++) settleStudent(network, s, top);
  takeBack(network);
  return network;
}

/** Gives the lowest price at which no pair that is not chosen would gain, and decides how many mentors one goes without at it. */
function settleStudent(network: Network, s: number, top: Float64Array): void {
  const { problem, chosen, given, volunteerPrice } = network;
  const { from, volunteer, score } = problem;
  const demand = problem.demand[s]!;
  const coverage = problem.coverage[s]!;
  const has = given[s]!;
  top[0] = top[1] = -Infinity;
  const entry = look(volunteer, score, volunteerPrice, from[s]!, from[s + 1]!, top);
  let best = top[0]!;
  if (has > 0 && chosen[entry]) {
    if (has > 1) lookAround(network, s, top);
    best = has > 1 ? top[0]! : top[1]!;
  }
  let without = best <= 0 ? Math.max(Math.min(demand - 1, demand - has), 0) : 0;
  if (has === 0 && best <= -coverage) without = demand;
  network.studentPrice[s] = Math.max(best, without < demand - 1 ? 0 : -coverage);
  network.without[s] = without;
  network.open[s] = demand - has - without;
}

/** Takes back what would gain less than the student's price, and counts the places that stay taken. */
function takeBack(network: Network): void {
  const { problem, placeFrom, holder, holdingStudent, taken, groupOf, groupTaken } = network;
  const { chosen, given, open, studentPrice, volunteerPrice } = network;
  groupTaken.fill(0);
  for (let v = 0; v < taken.length; v++) {
    taken[v] = 0;
    for (let k = placeFrom[v]!, end = placeFrom[v + 1]!; k < end; k++) {
      const e = holder[k]!;
      if (e < 0) continue;
      const s = holdingStudent[k]!;
      if (problem.score[e]! - volunteerPrice[v]! >= studentPrice[s]!) taken[v]!++;
      else {
        chosen[e] = 0;
        holder[k] = -1;
        given[s]!--;
        open[s]!++;
      }
    }
    if (problem.caps && groupOf[v]! >= 0) groupTaken[groupOf[v]!]! += taken[v]!;
  }
}
