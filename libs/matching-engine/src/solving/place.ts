import type { Network } from './network.ts';
import type { Search } from './search.ts';

/**
 * Decides one open mentor of a student: along the cheapest way of moving others it comes to a place that is left, or
 * to somebody who goes without one. Prices rise along the way so that all stays optimal.
 */
export function place(network: Network, search: Search, student: number): void {
  find(network, search, student);
  search.forEachNearer((node, by) => {
    if (node < network.students) network.studentPrice[node]! -= by;
    else network.volunteerPrice[node - network.students]! += by;
  });
  walk(network, search);
  network.open[student]!--;
}

function find(network: Network, search: Search, student: number): void {
  const { students, problem, chosen, studentPrice, volunteerPrice, placeFrom, holder, studentOf } = network;
  const { from, volunteer, score } = problem;
  const { distance } = search;
  search.begin(student, Infinity);
  for (let node = search.next(); node >= 0; node = search.next()) {
    const at = search.distanceOf(node);
    if (node < students) {
      const price = studentPrice[node]!;
      search.end(node, at + price + network.costOfOneLess(node));
      let limit = search.limit;
      for (let e = from[node]!, end = from[node + 1]!; e < end; e++) {
        const v = volunteer[e]!;
        const reached = at + price - score[e]! + volunteerPrice[v]!;
        if (reached >= limit || reached >= distance[students + v]! || chosen[e]) continue;
        search.reach(students + v, reached, e);
        if (!network.hasPlace(v)) continue;
        search.end(students + v, reached);
        limit = search.limit;
      }
    } else {
      const v = node - students;
      for (let k = placeFrom[v]!, end = placeFrom[v + 1]!; k < end; k++) {
        const e = holder[k]!;
        const s = studentOf[e]!;
        search.reach(s, at + score[e]! - volunteerPrice[v]! - studentPrice[s]!, e);
      }
    }
  }
}

/** Back from the end: who came to a volunteer gets the place, who was there has left it. */
function walk(network: Network, search: Search): void {
  const { students, studentOf, problem } = network;
  let node = search.last;
  if (node < students) network.without[node]!++;
  else network.taken[node - students]!++;
  const coming: number[] = [];
  for (let e = search.entryTo(node); e >= 0; e = search.entryTo(node)) {
    if (node >= students) {
      coming.push(e);
      node = studentOf[e]!;
    } else {
      network.release(e);
      node = students + problem.volunteer[e]!;
    }
  }
  for (const e of coming) network.choose(e);
}
