import type { Problem } from '#libs/matching-engine';
import type { Ordered } from './in-order.ts';
import type { Pairs } from './read-pairs.ts';
import { wrongAt } from './row.ts';

export interface SortedPairs extends Pick<Problem, 'from' | 'volunteer' | 'score'> {
  line: Int32Array;
}

/**
 * By student, then volunteer: two passes of counting (radix sort).
 * @throws BadInput at the line of a pair that stands twice
 */
export function sortPairs(path: string, pairs: Pairs, volunteers: Ordered, students: Ordered): SortedPairs {
  const { count, score, line } = pairs;
  const rows = Int32Array.from({ length: count }, (_, e) => e);
  const byVolunteer = counted(rows, e => volunteers.rank[pairs.volunteer[e]!]!, volunteers.names.length);
  const { sorted, from } = counted(
    byVolunteer.sorted,
    e => students.rank[pairs.student[e]!]!,
    students.names.length,
  );
  const volunteer = sorted.map(e => volunteers.rank[pairs.volunteer[e]!]!);
  for (let s = 0; s < students.names.length; s++)
    for (let e = from[s]! + 1; e < from[s + 1]!; e++)
      if (volunteer[e] === volunteer[e - 1])
        throw wrongAt(path, line[sorted[e]!]!, 'pair-twice', {
          volunteer: volunteers.names[volunteer[e]!]!,
          student: students.names[s]!,
          first: line[sorted[e - 1]!]!,
        });
  return {
    from,
    volunteer,
    score: Float64Array.from(sorted, e => score[e]!),
    line: sorted.map(e => line[e]!),
  };
}

function counted(rows: Int32Array, keyOf: (row: number) => number, keys: number) {
  const from = new Int32Array(keys + 1);
  for (const row of rows) from[keyOf(row) + 1]!++;
  for (let key = 0; key < keys; key++) from[key + 1]! += from[key]!;
  const next = from.slice();
  const sorted = new Int32Array(rows.length);
  for (const row of rows) sorted[next[keyOf(row)]!++] = row;
  return { sorted, from };
}
