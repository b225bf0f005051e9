import fc from 'fast-check';
import { type Problem, priorityWorth } from '../../libs/matching-engine/src/problem.ts';

export interface Small {
  capacity: number[];
  /** The group of each volunteer, -1 for none, and what each group may take. */
  caps?: { group: number[]; most: number[] };
  students: { demand: number; priority: number; pairs: [volunteer: number, score: number][] }[];
}

/** Of each student with a mentor the score of the best one, the lowest first. */
export function firsts({ demand, from, score }: Problem, chosen: Uint8Array): number[] {
  const best: number[] = [];
  for (let s = 0; s < demand.length; s++) {
    let most = -1;
    for (let e = from[s]!; e < from[s + 1]!; e++) if (chosen[e]) most = Math.max(most, score[e]!);
    if (most >= 0) best.push(most);
  }
  return best.sort((a, b) => a - b);
}

/** Few scores, so that ties abound; empty capacities, isolated students, demand above what there is. */
export const small: fc.Arbitrary<Small> = fc.integer({ min: 1, max: 4 }).chain(volunteers =>
  fc.record({
    capacity: fc.array(fc.integer({ min: 0, max: 2 }), { minLength: volunteers, maxLength: volunteers }),
    caps: fc.option(
      fc.record({
        group: fc.array(fc.integer({ min: -1, max: 1 }), { minLength: volunteers, maxLength: volunteers }),
        most: fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 3 })),
      }),
      { nil: undefined },
    ),
    students: fc.array(
      fc.record({
        demand: fc.integer({ min: 1, max: 3 }),
        priority: fc.integer({ min: 1, max: 4 }),
        pairs: fc.uniqueArray(
          fc.tuple(fc.integer({ min: 0, max: volunteers - 1 }), fc.integer({ min: 0, max: 3 })),
          {
            selector: ([v]) => v,
          },
        ),
      }),
      { minLength: 1, maxLength: 4 },
    ),
  }),
);

export function problemOf({ capacity, caps, students }: Small): Problem {
  const pairs = students.flatMap(one => [...one.pairs].sort(([a], [b]) => a - b));
  const from = [0];
  for (const one of students) from.push((from.at(-1) as number) + one.pairs.length);
  const demand = Int32Array.from(students, one => one.demand);
  const score = Float64Array.from(pairs, ([, points]) => points);
  const worth = priorityWorth(demand, score);
  return {
    capacity: Int32Array.from(capacity),
    ...(caps && { caps: { group: Int32Array.from(caps.group), most: Int32Array.from(caps.most) } }),
    demand,
    coverage: Float64Array.from(students, one => one.priority * worth),
    from: Int32Array.from(from),
    volunteer: Int32Array.from(pairs, ([v]) => v),
    score,
  };
}

/** Shows every pairing that keeps to capacities and demands. */
export function everyPairing(
  { capacity, caps, students }: Small,
  problem: Problem,
  show: (chosen: Uint8Array) => void,
) {
  const studentOf = students.flatMap(({ pairs }, s) => pairs.map(() => s));
  const places = [...capacity];
  const room = [...(caps?.most ?? [])];
  const wanted = students.map(({ demand }) => demand);
  const chosen = new Uint8Array(problem.volunteer.length);
  const visit = (e: number) => {
    if (e === chosen.length) return show(chosen);
    visit(e + 1);
    const [s, v] = [studentOf[e]!, problem.volunteer[e]!];
    const g = caps?.group[v] ?? -1;
    if (!places[v] || !wanted[s] || room[g] === 0) return;
    if (g >= 0) room[g]!--;
    places[v]!--;
    wanted[s]!--;
    chosen[e] = 1;
    visit(e + 1);
    if (g >= 0) room[g]!++;
    places[v]!++;
    wanted[s]!++;
    chosen[e] = 0;
  };
  visit(0);
}
