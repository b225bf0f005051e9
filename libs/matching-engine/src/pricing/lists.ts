import { keyOf } from '../candidates/best.ts';
import { type Bits, setOf } from '../candidates/bits.ts';
import { type Answer, BestOfVolunteers, type Question } from '../candidates/questions.ts';
import { merged, type Rows } from '../candidates/rows.ts';
import { byStudent, type Ground } from '../ground.ts';
import { withPlaces } from '../ground-problem.ts';

export type Asking<Found> = Generator<Question, Found, Answer>;

/** What is asked first where lists are made: the best of each student. @param most to a list */
export const listsQuestion = (ground: Ground, most: number): Question => ({
  ...{ kind: 'best', most },
  among: withPlaces(ground),
});

export interface Lists {
  rows: Rows;
  /** The key of the last in each student's list (see `Best`): pairs below it are outside; -1 where none is. */
  last: Float64Array;
}

/** The best of each student, what an earlier run proposed, and students for volunteers whom no list holds. */
export function* lists(ground: Ground, open: Bits, most: number): Asking<Lists> {
  const { setting, earlier } = ground;
  const width = setting.volunteers.length;
  const { rows: best } = yield listsQuestion(ground, most);
  const last = Float64Array.from(setting.students, (_, s) => {
    let least = Infinity;
    for (let e = best.from[s]!; e < best.from[s + 1]!; e++)
      least = Math.min(least, keyOf(best.score[e]!, best.volunteer[e]!, width));
    return best.from[s + 1]! - best.from[s]! < most ? -1 : least;
  });
  const unheld = Uint32Array.from(open);
  for (const v of best.volunteer) unheld[v >>> 5]! &= ~(1 << (v & 31));
  const { rows: theirs } = yield { kind: 'best-of', most, among: unheld };
  const cut = new BestOfVolunteers(setting.students.length, most);
  for (let s = 0; s < setting.students.length; s++)
    for (let e = theirs.from[s]!; e < theirs.from[s + 1]!; e++)
      cut.add(theirs.volunteer[e]!, s, theirs.score[e]!);
  const rows = merged(best, cut.rows(0, setting.students.length)).rows;
  if (earlier.size === 0) return { rows, last };
  const pairs = new Map([...byStudent(earlier, width)].map(([s, some]) => [s, setOf(some, width)]));
  const { rows: given } = yield { kind: 'given', pairs };
  return { rows: merged(rows, given).rows, last };
}
