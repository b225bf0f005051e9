import { join } from 'node:path';
import { InputError, type Problem, priorityWorth } from '#libs/matching-engine';
import { inOrder } from './in-order.ts';
import { readPairs } from './read-pairs.ts';
import { readPeople } from './read-people.ts';
import { wrongAt } from './row.ts';
import { sortPairs } from './sort-pairs.ts';

export interface Season {
  problem: Problem;
  /** Of each student, 1 to 4. */
  priority: Int32Array;
  /** Ids, in the order of the problem's places: by their characters, so that the order of rows changes nothing. */
  volunteers: string[];
  students: string[];
}

const most = 2 ** 31 - 1;

/**
 * Reads volunteers.csv (id,capacity), students.csv (id,demand,priority) and pairs.csv (volunteer,student,score).
 * @throws BadInput that names the file and the line
 */
export function readSeason(folder: string): Season {
  const capacity = { heading: 'capacity', min: 0, max: most };
  const demand = { heading: 'demand', min: 1, max: most };
  const priority = { heading: 'priority', min: 1, max: 4 };
  const volunteers = readPeople(join(folder, 'volunteers.csv'), [capacity]);
  const students = readPeople(join(folder, 'students.csv'), [demand, priority]);
  const path = join(folder, 'pairs.csv');
  const [byVolunteer, byStudent] = [inOrder(volunteers.ids), inOrder(students.ids)];
  const { from, volunteer, score, line } = sortPairs(
    path,
    readPairs(path, volunteers, students),
    byVolunteer,
    byStudent,
  );
  const of = (numbers: Int32Array, { order }: { order: Int32Array }) => order.map(place => numbers[place]!);
  const priorities = of(students.numbers[1]!, byStudent);
  // Who wants more mentors than could be theirs wants all of these; the sums stay small.
  const wanted = of(students.numbers[0]!, byStudent).map((one, s) =>
    Math.max(1, Math.min(one, from[s + 1]! - from[s]!)),
  );
  const worth = worthOf(path, wanted, score, line);
  return {
    problem: {
      capacity: of(volunteers.numbers[0]!, byVolunteer),
      demand: wanted,
      coverage: Float64Array.from(priorities, one => one * worth),
      ...{ from, volunteer, score },
    },
    priority: priorities,
    volunteers: byVolunteer.names,
    students: byStudent.names,
  };
}

/** @throws BadInput at the line of the greatest score */
function worthOf(path: string, demand: Int32Array, score: Float64Array, line: Int32Array): number {
  try {
    return priorityWorth(demand, score);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    let top = 0;
    for (let e = 1; e < score.length; e++) if (score[e]! > score[top]!) top = e;
    throw wrongAt(path, line[top] ?? 1, 'overflow', {
      ...{ found: String(score[top]), students: demand.length },
      mentors: demand.reduce((sum, wanted) => sum + wanted, 0),
    });
  }
}
