import type { Problem } from '../problem.ts';

/** The pairs by volunteer: volunteer v has entry[from[v]] to entry[from[v + 1]]. */
export interface Columns {
  from: Int32Array;
  entry: Int32Array;
}

export function columnsOf({ capacity, volunteer }: Problem): Columns {
  const from = new Int32Array(capacity.length + 1);
  for (const v of volunteer) from[v + 1]!++;
  for (let v = 0; v < capacity.length; v++) from[v + 1]! += from[v]!;
  const next = from.slice(0, capacity.length);
  const entry = new Int32Array(volunteer.length);
  for (let e = 0; e < volunteer.length; e++) entry[next[volunteer[e]!]!++] = e;
  return { from, entry };
}
