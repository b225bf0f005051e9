const minute = 60_000;
const hour = 60 * minute;

/** How long to wait after the n-th attempt, about two days in all. */
const waits = [
  10_000,
  minute,
  5 * minute,
  30 * minute,
  2 * hour,
  4 * hour,
  6 * hour,
  8 * hour,
  12 * hour,
  16 * hour,
];

/**
 * @param attempts how many there were, from 1
 * @param random from 0 to 1; spreads the emails of a bad hour over a fifth either way
 * @returns milliseconds until the next attempt; null: no more
 */
export function waitAfter(attempts: number, random: number): number | null {
  const wait = waits[attempts - 1];
  return wait === undefined ? null : Math.round(wait * (0.8 + 0.4 * random));
}

/** How long an email that may have arrived waits for its one retry; time for a late outcome to be written. */
export const waitForUnknown = minute;
