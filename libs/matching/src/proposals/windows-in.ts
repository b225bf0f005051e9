import { inStretch, outOfStretch, stretches, Weekly, type Window } from '#libs/availability';
import type { Explanation } from './explanation.ts';

/** When both are free, as clocks in `zone` show it on a day. @param day 'YYYY-MM-DD' */
export function windowsIn(
  zone: string,
  { windows, zone: given }: Pick<Explanation, 'windows' | 'zone'>,
  day: string,
): Window[] {
  const [stretch] = zone === given ? [] : stretches([given, zone], day, day);
  if (!stretch) return windows;
  return outOfStretch(inStretch(Weekly.fromWindows(windows), given, stretch), zone, stretch).windows();
}
