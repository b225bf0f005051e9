import type { Problem } from '../problem.ts';

/** The pairs by volunteer: those of v are entry[from[v]] to entry[from[v + 1]], each with its student. */
export interface Columns {
  from: Int32Array;
  entry: Int32Array;
  student: Int32Array;
}

export function columnsOf({ capacity, demand, from: rows, volunteer }: Problem): Columns {
  const from = new Int32Array(capacity.length + 1);
  for (let e = 0; e < volunteer.length; e++) from[volunteer[e]! + 1]!++;
  for (let v = 0; v < capacity.length; v++) from[v + 1]! += from[v]!;
  const next = from.slice(0, capacity.length);
  const entry = new Int32Array(volunteer.length);
  const student = new Int32Array(volunteer.length);
  for (let s = 0; s < demand.length; s++)
    for (let e = rows[s]!, end = rows[s + 1]!; e < end; e++) {
      const k = next[volunteer[e]!]!++;
      entry[k] = e;
      student[k] = s;
    }
  return { from, entry, student };
}
