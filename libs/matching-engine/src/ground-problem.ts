import { type Bits, setOf } from './candidates/bits.ts';
import type { Rows } from './candidates/rows.ts';
import { capsOf } from './caps.ts';
import type { Ground } from './ground.ts';
import { type Problem, priorityWorth } from './problem.ts';

/** 1 for each entry that an earlier run proposed. */
export function earlierEntries(
  { earlier, setting }: Ground,
  { demand, from, volunteer }: Problem,
): Uint8Array {
  const found = new Uint8Array(volunteer.length);
  if (earlier.size > 0)
    for (let s = 0; s < demand.length; s++)
      for (let e = from[s]!; e < from[s + 1]!; e++)
        if (earlier.has(s * setting.volunteers.length + volunteer[e]!)) found[e] = 1;
  return found;
}

/** What is left to decide once the kept pairs have their places. */
export function problemOf(ground: Ground, rows: Rows): Problem {
  const { setting, policy, snapshot } = ground;
  const { capacity, demand, isServed } = peopleOf(ground);
  const wanted = Int32Array.from(setting.students, one => one.demand);
  const worth = priorityWorth(wanted, rows.score);
  const coverage = Float64Array.from(setting.students, ({ priority }, s) =>
    isServed[s] ? 0 : priority * worth,
  );
  const caps = capsOf(setting.volunteers, policy, snapshot);
  return { capacity, demand, coverage, ...rows, ...(caps && { caps }) };
}

/** Who has how many places, and wants how many mentors, beside the kept pairs. */
function peopleOf({ setting, kept }: Ground) {
  const { volunteers, students } = setting;
  const capacity = Int32Array.from(volunteers, one => one.capacity);
  const demand = Int32Array.from(students, one => one.demand);
  const isServed = new Uint8Array(students.length);
  for (const pair of kept) {
    const [s, v] = [Math.floor(pair / volunteers.length), pair % volunteers.length];
    capacity[v] = Math.max(capacity[v]! - 1, 0);
    demand[s] = Math.max(demand[s]! - 1, 0);
    isServed[s] = 1;
  }
  return { capacity, demand, isServed };
}

/** Those who have a place left beside the kept pairs. */
export function withPlaces(ground: Ground): Bits {
  const { capacity } = peopleOf(ground);
  return setOf(
    [...capacity.keys()].filter(v => capacity[v]! > 0),
    capacity.length,
  );
}
