import type { ReadyVolunteer } from './people.ts';
import type { Policy } from './policy.ts';
import type { Caps } from './problem.ts';
import type { Snapshot } from './snapshot.ts';

/**
 * The policy's cap as the solver takes it. Students whom a department or site has already, and those of kept
 * pairs, are counted off.
 * @param volunteers in the order of the problem
 * @returns undefined when the policy has none
 */
export function capsOf(
  volunteers: readonly Pick<ReadyVolunteer, 'id' | 'department' | 'site'>[],
  { caps }: Pick<Policy, 'caps'>,
  { taken = {}, kept }: Pick<Snapshot, 'taken' | 'kept'>,
): Caps | undefined {
  if (!caps) return undefined;
  const places = new Map<string, number>();
  const most: number[] = [];
  const group = Int32Array.from(volunteers, volunteer => {
    const id = volunteer[caps.by];
    if (!id) return -1;
    const place =
      places.get(id) ?? most.push(Math.max(caps.most - (Object.hasOwn(taken, id) ? taken[id]! : 0), 0)) - 1;
    places.set(id, place);
    return place;
  });
  const placeOf = new Map(volunteers.map(({ id }, place) => [id, place]));
  for (const { volunteer } of kept) {
    const own = group[placeOf.get(volunteer) as number] as number;
    if (own >= 0) most[own] = Math.max((most[own] as number) - 1, 0);
  }
  return { group, most: Int32Array.from(most) };
}
