import type { Network } from './network.ts';

const nobody = -1;

/**
 * The pair of greatest gain from `e` to `end`, where gain is score − price. A first call is over before compilers have done
 * their work, so this one small loop, which is soon compiled, serves whoever looks through a student's pairs.
 * @param top the greatest gain and the second so far; left with those that are the greatest now
 * @returns its entry, or -1 when none is greater
 */
export function look(
  volunteer: Int32Array,
  score: Float64Array,
  price: Float64Array,
  e: number,
  end: number,
  top: Float64Array,
): number {
  let entry = nobody;
  let gain = top[0]!;
  let second = top[1]!;
  for (; e < end; e++) {
    const one = score[e]! - price[volunteer[e]!]!;
    if (one <= second) continue;
    if (one > gain) {
      second = gain;
      gain = one;
      entry = e;
    } else second = one;
  }
  top[0] = gain;
  top[1] = second;
  return entry;
}

/** The same among the pairs that a student has not. @param top left with the greatest gain and the second */
export function lookAround(network: Network, student: number, top: Float64Array): number {
  const { problem, chosen, given, volunteerPrice: price } = network;
  const { from, volunteer, score } = problem;
  const end = from[student + 1]!;
  let next = from[student]!;
  let entry = nobody;
  top[0] = top[1] = -Infinity;
  for (let left = given[student]!; left > 0; left--) {
    const own = chosen.indexOf(1, next);
    const found = look(volunteer, score, price, next, own, top);
    if (found >= 0) entry = found;
    next = own + 1;
  }
  const found = look(volunteer, score, price, next, end, top);
  return found >= 0 ? found : entry;
}
