import { outOfStretch, Weekly, type Window } from '#libs/availability';
import type { Frozen } from '../snapshot/frozen.ts';

type Weeks = readonly string[];

/** When both have free in the leanest stretch, as clocks in `zone` show it. `zone` is one of the snapshot's. */
export function sharedWindows(
  { stretches }: Pick<Frozen, 'stretches'>,
  one: Weeks,
  other: Weeks,
  zone: string,
): Window[] {
  const all = stretches.map((stretch, place) => ({
    stretch: { ...stretch, offsets: new Map(Object.entries(stretch.offsets)) },
    both: Weekly.fromHex(one[place] as string).and(Weekly.fromHex(other[place] as string)),
  }));
  const [first, ...rest] = all;
  if (!first) return [];
  const { both, stretch } = rest.reduce(
    (least, next) => (next.both.count < least.both.count ? next : least),
    first,
  );
  return outOfStretch(both, zone, stretch).windows();
}
