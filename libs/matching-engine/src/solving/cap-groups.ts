import type { Network } from './network.ts';

/**
 * Where an auction, which knows no caps, gave a group too much, the group gets a price: so much that those stay who would lose
 * most by leaving, no more than it may take. Its volunteers become dearer by it; settling then takes back what they lose.
 */
export function capGroups(network: Network): void {
  while (raise(network));
}

/** One group dearer makes the others more sought after, so this is done until all are within. @returns whether it was needed */
function raise(network: Network): boolean {
  const { problem, groupOf, groupPrice, volunteerPrice } = network;
  const by = new Float64Array(groupPrice.length);
  for (const [group, losses] of lossesByGroup(network).entries()) {
    const most = problem.caps!.most[group]!;
    if (losses.length <= most) continue;
    losses.sort((a, b) => b - a);
    by[group] = Math.floor(losses[most]!) + 1;
    groupPrice[group]! += by[group]!;
  }
  for (let v = 0; v < groupOf.length; v++) volunteerPrice[v]! += by[groupOf[v]!] ?? 0;
  return by.some(one => one > 0);
}

/** For each pair that would stay in a group what the student would lose by going elsewhere, or without. */
function lossesByGroup({ problem, chosen, groupOf, volunteerPrice: price }: Network): number[][] {
  const { demand, coverage, from, volunteer, score } = problem;
  const losses: number[][] = Array.from(problem.caps!.most, () => []);
  for (let s = 0; s < demand.length; s++) {
    for (let e = from[s]!; e < from[s + 1]!; e++) {
      const group = groupOf[volunteer[e]!]!;
      if (!chosen[e] || group < 0) continue;
      let elsewhere = -coverage[s]!;
      for (let f = from[s]!; f < from[s + 1]!; f++)
        if (!chosen[f] && groupOf[volunteer[f]!] !== group)
          elsewhere = Math.max(elsewhere, score[f]! - price[volunteer[f]!]!);
      const loss = score[e]! - price[volunteer[e]!]! - elsewhere;
      if (loss >= 0) losses[group]!.push(loss);
    }
  }
  return losses;
}
