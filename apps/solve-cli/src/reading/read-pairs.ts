import { eachRow } from './each-row.ts';
import { grown } from './grown.ts';
import type { People } from './read-people.ts';
import type { Row } from './row.ts';

/** Pairs as they stand in the file, people by their places in theirs. */
export interface Pairs {
  count: number;
  volunteer: Int32Array;
  student: Int32Array;
  score: Float64Array;
  line: Int32Array;
}

/** @throws BadInput that names the file and the line */
export function readPairs(path: string, volunteers: People, students: People): Pairs {
  let [volunteer, student, line] = [new Int32Array(1024), new Int32Array(1024), new Int32Array(1024)];
  let score = new Float64Array(1024);
  let count = 0;
  eachRow(path, ['volunteer', 'student', 'score'], (row, [volunteerAt, studentAt, scoreAt]) => {
    if (count === line.length) {
      volunteer = grown(volunteer, count + 1);
      student = grown(student, count + 1);
      score = grown(score, count + 1);
      line = grown(line, count + 1);
    }
    volunteer[count] = known(row, 'volunteer', volunteerAt!, volunteers);
    student[count] = known(row, 'student', studentAt!, students);
    score[count] = row.whole(scoreAt!, 'score', 0, Number.MAX_SAFE_INTEGER);
    line[count++] = row.line;
  });
  return { count, volunteer, student, score, line };
}

function known(row: Row, heading: string, field: number, { ids, path }: People): number {
  const [from, to] = [row.start[field]!, row.end[field]!];
  const place = ids.find(row.bytes, from, to);
  if (place >= 0) return place;
  if (from === to) throw row.wrong('no-id', { heading });
  throw row.wrong('id-unknown', { heading, where: path, found: JSON.stringify(row.text(field)) });
}
