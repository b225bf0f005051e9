import { eachRow } from './each-row.ts';
import type { Season } from './read-season.ts';

export interface Kept {
  /** 1 for each pair of the season that the file has. */
  pairs: Uint8Array;
  /** How many the file has that are no longer possible: somebody left, or the two may not be paired any more. */
  gone: number;
}

/**
 * Reads the pairs (volunteer,student) of an earlier answer; a score beside them says nothing.
 * @throws BadInput that names the file and the line
 */
export function readKept(path: string, { problem, volunteers, students }: Season): Kept {
  const [volunteerAt, studentAt] = [placesOf(volunteers), placesOf(students)];
  const pairs = new Uint8Array(problem.volunteer.length);
  /** Of each pair found, where. */
  const lines = new Map<number, number>();
  let gone = 0;
  eachRow(path, ['volunteer', 'student'], (row, [first, second]) => {
    for (const [field, heading] of [[first!, 'volunteer'] as const, [second!, 'student'] as const])
      if (row.text(field) === '') throw row.wrong('no-id', { heading });
    const v = volunteerAt.get(row.text(first!));
    const s = studentAt.get(row.text(second!));
    const entry = v === undefined || s === undefined ? -1 : entryOf(problem, s, v);
    if (entry < 0) {
      gone++;
      return;
    }
    if (pairs[entry])
      throw row.wrong('pair-twice', {
        ...{ volunteer: row.text(first!), student: row.text(second!), first: lines.get(entry)! },
      });
    pairs[entry] = 1;
    lines.set(entry, row.line);
  });
  return { pairs, gone };
}

const placesOf = (names: readonly string[]) => new Map(names.map((name, place) => [name, place]));

function entryOf({ from, volunteer }: Season['problem'], s: number, v: number): number {
  const at = volunteer.subarray(from[s], from[s + 1]).indexOf(v);
  return at < 0 ? -1 : from[s]! + at;
}
