import { inStretch, outOfStretch, stretches } from './stretches.ts';
import type { Weekly, Window } from './weekly.ts';

export interface Shared {
  /** Half hours that both have free in every week, counted in the leanest stretch. */
  slots: number;
  /** Those half hours as the first one's clocks show them. */
  windows: Window[];
}

/** When two people in their zones are both free between two days, in real time, whatever their clocks do meanwhile. */
export function sharedTime(
  one: { week: Weekly; zone: string },
  other: { week: Weekly; zone: string },
  from: string,
  to: string,
): Shared {
  const all = stretches([one.zone, other.zone], from, to).map(stretch => {
    const both = inStretch(one.week, one.zone, stretch).and(inStretch(other.week, other.zone, stretch));
    return { slots: both.count, windows: outOfStretch(both, one.zone, stretch).windows() };
  });
  return all.reduce((leanest, next) => (next.slots < leanest.slots ? next : leanest));
}
