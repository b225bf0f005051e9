import type { Network } from './network.ts';
import type { Search } from './search.ts';

const nowhere = -1;

/**
 * Decides one open mentor of a student: along the cheapest way of moving others it comes to a place that is left, or
 * to somebody who goes without one. Prices rise along the way so that all stays optimal.
 */
export function place(network: Network, search: Search, student: number): void {
  search.begin(student, Infinity);
  find(network, search, nowhere);
  search.reprice(network, 1);
  walk(network, search);
  network.open[student]!--;
}

/**
 * A volunteer has a place left that costs more than the group does, which may take no more. Either the group gives somebody
 * up who costs less elsewhere, in favour of the volunteer or of anybody, or its price rises to the volunteer's.
 */
export function makeRoom(network: Network, search: Search, volunteer: number): void {
  const { students, volunteerPrice, groupOf, groupPrice, groupTaken } = network;
  const group = groupOf[volunteer]!;
  search.begin(students + volunteerPrice.length + group, volunteerPrice[volunteer]! - groupPrice[group]!);
  find(network, search, students + volunteer);
  search.reprice(network, 1);
  if (search.last < 0) return;
  walk(network, search);
  if (search.last !== students + volunteer) groupTaken[group]!--;
}

/** @param target a volunteer's node where the way may end whatever its price */
function find(network: Network, search: Search, target: number): void {
  const { students, problem, chosen, studentPrice, volunteerPrice, placeFrom, holder } = network;
  const { groupOf, groupPrice, holdingStudent } = network;
  const { from, volunteer, score } = problem;
  const { distance } = search;
  const groups = students + volunteerPrice.length;
  for (let node = search.next(); node >= 0; node = search.next()) {
    const at = search.distance[node]!;
    if (node < students) {
      const price = studentPrice[node]!;
      search.end(node, at + price + network.costOfOneLess(node));
      let limit = search.limit;
      for (let e = from[node]!, end = from[node + 1]!; e < end; e++) {
        const v = volunteer[e]!;
        const reached = at + price - score[e]! + volunteerPrice[v]!;
        if (reached >= limit || reached >= distance[students + v]! || chosen[e]) continue;
        search.reach(students + v, reached, node, e);
        if (groupOf[v]! >= 0 || !network.hasPlace(v)) continue;
        search.end(students + v, reached);
        limit = search.limit;
      }
    } else if (node < groups) {
      const v = node - students;
      const g = groupOf[v]!;
      const price = volunteerPrice[v]!;
      if (node === target) search.end(node, at);
      if (g >= 0 && network.hasPlace(v))
        search.reach(groups + g, at + Math.max(groupPrice[g]! - price, 0), node, -1);
      for (let k = placeFrom[v]!, end = placeFrom[v + 1]!; k < end; k++) {
        const e = holder[k]!;
        if (e < 0) continue;
        const s = holdingStudent[k]!;
        search.reach(s, at + score[e]! - price - studentPrice[s]!, node, e);
      }
    } else {
      const g = node - groups;
      if (network.mayTake(g)) search.end(node, at);
      else
        for (const v of network.members(g))
          if (network.taken[v]! > 0)
            search.reach(students + v, at + volunteerPrice[v]! - groupPrice[g]!, node, -1);
    }
  }
}

/** Back from the end: who came to a volunteer gets the place, who was there has left it. */
function walk(network: Network, search: Search): void {
  const { students, taken } = network;
  const groups = students + taken.length;
  let node = search.last;
  if (node < students) network.without[node]!++;
  else if (node < groups) taken[node - students]!++;
  else network.groupTaken[node - groups]!++;
  const coming: number[] = [];
  for (let before = search.before[node]!; before >= 0; before = search.before[node]!) {
    const e = search.via[node]!;
    if (e >= 0 && node >= students) coming.push(before, e);
    else if (e >= 0) network.release(node, e);
    else if (node >= groups) taken[before - students]!++;
    else taken[node - students]!--;
    node = before;
  }
  for (let i = 0; i < coming.length; i += 2) network.choose(coming[i]!, coming[i + 1]!);
}
