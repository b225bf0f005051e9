import type { Caps, Problem } from './problem.ts';
import type { Solution } from './solve.ts';

/**
 * Checks in one pass over the pairs that a solution is allowed and that nothing is worth more: every arc that could
 * still flow costs at least nothing at the solution's prices, every arc that flows at most nothing
 * (complementary slackness; Ahuja, Magnanti and Orlin 1993, theorem 9.4). Asked so that what is no number fails.
 * @returns null when it holds, else the first thing that does not
 */
export function verify(
  problem: Problem,
  { chosen, studentPrice, volunteerPrice, groupPrice }: Solution,
): string | null {
  const { capacity, demand, coverage, from, volunteer, score, caps } = problem;
  const taken = new Int32Array(capacity.length);
  for (let s = 0; s < demand.length; s++) {
    let given = 0;
    const price = studentPrice[s] as number;
    for (let entry = from[s] as number; entry < (from[s + 1] as number); entry++) {
      const v = volunteer[entry] as number;
      const cost = price - (score[entry] as number) + (volunteerPrice[v] as number);
      if (!(chosen[entry] ? cost <= 0 : cost >= 0)) return `pair ${entry}: reduced cost ${cost}`;
      if (!chosen[entry]) continue;
      given++;
      taken[v] = (taken[v] as number) + 1;
    }
    const without = (demand[s] as number) - given;
    if (without < 0) return `student ${s}: more mentors than wanted`;
    if (!isPricedRight(without, demand[s] as number, price, coverage[s] as number))
      return `student ${s}: price ${price}`;
  }
  for (let v = 0; v < capacity.length; v++) {
    const left = (capacity[v] as number) - (taken[v] as number);
    const price = volunteerPrice[v] as number;
    const beyond = groupPrice[caps?.group[v] ?? -1] ?? 0;
    if (left < 0) return `volunteer ${v}: above capacity`;
    if (!(price >= beyond) || (left > 0 && price !== beyond)) return `volunteer ${v}: price ${price}`;
  }
  return caps ? wrongGroup(caps, taken, groupPrice) : null;
}

function wrongGroup({ group, most }: Caps, taken: Int32Array, groupPrice: Float64Array): string | null {
  const left = Int32Array.from(most);
  for (let v = 0; v < group.length; v++) if (group[v]! >= 0) left[group[v]!]! -= taken[v]!;
  for (let g = 0; g < most.length; g++) {
    const price = groupPrice[g]!;
    if (left[g]! < 0) return `group ${g}: above its cap`;
    if (!(price >= 0) || (left[g]! > 0 && price !== 0)) return `group ${g}: price ${price}`;
  }
  return null;
}

/**
 * Mentors not given are free but for the last one wanted, which costs the coverage. Who wants nobody, kept pairs being
 * enough, may have any price.
 */
function isPricedRight(without: number, demand: number, price: number, coverage: number): boolean {
  if (demand === 0) return !Number.isNaN(price);
  if (without < demand - 1 && price < 0) return false;
  if (without > 0 && demand > 1 && price > 0) return false;
  return without < demand ? coverage + price >= 0 : coverage + price <= 0;
}
