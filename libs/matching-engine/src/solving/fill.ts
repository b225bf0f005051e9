import type { Network } from './network.ts';
import type { Search } from './search.ts';

/**
 * A place that is left with a volunteer, whose group may take one more, must not cost more than the group does. Either somebody comes who is worth the price,
 * along the cheapest way of moving others, or the price falls. The search goes backwards, from the place to who might come.
 */
export function fill(network: Network, search: Search, volunteer: number): void {
  const { students, volunteerPrice, groupOf, groupPrice } = network;
  const group = groupOf[volunteer]!;
  const start = students + volunteer;
  search.begin(start, volunteerPrice[volunteer]! - (groupPrice[group] ?? 0));
  find(network, search, start, group);
  search.reprice(network, -1);
  if (search.last < 0) return;
  walk(network, search);
  network.taken[volunteer]!++;
  // Where the way ends in the group itself, another of its volunteers has one less.
  if (group >= 0) network.groupTaken[group]!++;
}

/** The same for a group that may take more and yet costs something. */
export function fillGroup(network: Network, search: Search, group: number): void {
  const { students, volunteerPrice, groupPrice } = network;
  const start = students + volunteerPrice.length + group;
  search.begin(start, groupPrice[group]!);
  find(network, search, start, group);
  search.reprice(network, -1);
  if (search.last < 0) return;
  walk(network, search);
  network.groupTaken[group]!++;
}

/** @param own the group that the place is in; -1: none */
function find(network: Network, search: Search, start: number, own: number): void {
  const { students, problem, chosen, columns, studentPrice, volunteerPrice, without, taken } = network;
  const { groupOf, groupPrice } = network;
  const { from, volunteer, score } = problem;
  const groups = students + volunteerPrice.length;
  for (let node = search.next(); node >= 0; node = search.next()) {
    const at = search.distance[node]!;
    if (node >= groups) {
      const g = node - groups;
      if (g === own && node !== start) search.end(node, at);
      else if (node !== start) search.end(node, at + groupPrice[g]!);
      for (const v of network.members(g))
        if (network.hasPlace(v))
          search.reach(students + v, at + Math.max(groupPrice[g]! - volunteerPrice[v]!, 0), node, -1);
    } else if (node >= students) {
      const v = node - students;
      const price = volunteerPrice[v]!;
      if (node !== start && taken[v]! > 0) {
        const g = groupOf[v]!;
        if (g >= 0) search.reach(groups + g, at + price - groupPrice[g]!, node, -1);
        else search.end(node, at + price);
      }
      for (let k = columns.from[v]!, end = columns.from[v + 1]!; k < end; k++) {
        const e = columns.entry[k]!;
        if (chosen[e]) continue;
        const s = columns.student[k]!;
        search.reach(s, at + studentPrice[s]! - score[e]! + price, node, e);
      }
    } else {
      const price = studentPrice[node]!;
      if (without[node]! > 0) search.end(node, at - network.worthOfOneMore(node) - price);
      for (let e = from[node]!, end = from[node + 1]!; e < end; e++)
        if (chosen[e])
          search.reach(
            students + volunteer[e]!,
            at + score[e]! - volunteerPrice[volunteer[e]!]! - price,
            node,
            e,
          );
    }
  }
}

/** From who comes to the place that was left: each gets the next place, and leaves its own to the one before. */
function walk(network: Network, search: Search): void {
  const { students, taken } = network;
  const groups = students + taken.length;
  let node = search.last;
  if (node < students) network.without[node]!--;
  else if (node < groups) taken[node - students]!--;
  else network.groupTaken[node - groups]!--;
  const coming: number[] = [];
  for (let before = search.before[node]!; before >= 0; before = search.before[node]!) {
    const e = search.via[node]!;
    if (e >= 0 && node < students) coming.push(node, e);
    else if (e >= 0) network.release(before, e);
    else if (node >= groups) taken[before - students]!--;
    else taken[node - students]!++;
    node = before;
  }
  for (let i = 0; i < coming.length; i += 2) network.choose(coming[i]!, coming[i + 1]!);
}
