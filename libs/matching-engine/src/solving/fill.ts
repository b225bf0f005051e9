import type { Columns } from './columns.ts';
import type { Network } from './network.ts';
import type { Search } from './search.ts';

/**
 * A place that is left with a volunteer must not cost anything. Either somebody comes who is worth the price, along the
 * cheapest way of moving others, or the price falls. The search goes backwards, from the place to who might come.
 * @returns false when the price has fallen to nothing instead
 */
export function fill(network: Network, search: Search, volunteer: number): boolean {
  find(network, search, network.columns, volunteer);
  search.forEachNearer((node, by) => {
    if (node < network.students) network.studentPrice[node]! += by;
    else network.volunteerPrice[node - network.students]! -= by;
  });
  if (search.last < 0) return false;
  walk(network, search);
  network.taken[volunteer]!++;
  return true;
}

function find(network: Network, search: Search, columns: Columns, wanted: number): void {
  const { students, problem, chosen, studentPrice, volunteerPrice, without, taken, studentOf } = network;
  const { from, volunteer, score } = problem;
  search.begin(students + wanted, volunteerPrice[wanted]!);
  for (let node = search.next(); node >= 0; node = search.next()) {
    const at = search.distanceOf(node);
    if (node >= students) {
      const v = node - students;
      const price = volunteerPrice[v]!;
      if (v !== wanted && taken[v]! > 0) search.end(node, at + price);
      for (let k = columns.from[v]!, end = columns.from[v + 1]!; k < end; k++) {
        const e = columns.entry[k]!;
        if (chosen[e]) continue;
        const s = studentOf[e]!;
        search.reach(s, at + studentPrice[s]! - score[e]! + price, e);
      }
    } else {
      const price = studentPrice[node]!;
      if (without[node]! > 0) search.end(node, at - network.worthOfOneMore(node) - price);
      for (let e = from[node]!, end = from[node + 1]!; e < end; e++)
        if (chosen[e])
          search.reach(students + volunteer[e]!, at + score[e]! - volunteerPrice[volunteer[e]!]! - price, e);
    }
  }
}

/** From who comes to the place that was left: each gets the next place, and leaves its own to the one before. */
function walk(network: Network, search: Search): void {
  const { students, studentOf, problem } = network;
  let node = search.last;
  if (node < students) network.without[node]!--;
  else network.taken[node - students]!--;
  const coming: number[] = [];
  for (let e = search.entryTo(node); e >= 0; e = search.entryTo(node)) {
    if (node < students) {
      coming.push(e);
      node = students + problem.volunteer[e]!;
    } else {
      network.release(e);
      node = studentOf[e]!;
    }
  }
  for (const e of coming) network.choose(e);
}
