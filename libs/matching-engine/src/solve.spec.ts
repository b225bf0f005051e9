import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Problem, priorityWorth } from './problem.ts';
import { solve } from './solve.ts';
import { verify } from './verify.ts';

interface Small {
  capacity: number[];
  students: { demand: number; priority: number; pairs: [volunteer: number, score: number][] }[];
}

/** Few scores, so that ties abound; empty capacities, isolated students, demand above what there is. */
const small: fc.Arbitrary<Small> = fc.integer({ min: 1, max: 4 }).chain(volunteers =>
  fc.record({
    capacity: fc.array(fc.integer({ min: 0, max: 2 }), { minLength: volunteers, maxLength: volunteers }),
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

function problemOf({ capacity, students }: Small): Problem {
  const pairs = students.flatMap(one => [...one.pairs].sort(([a], [b]) => a - b));
  const from = [0];
  for (const one of students) from.push((from.at(-1) as number) + one.pairs.length);
  const demand = Int32Array.from(students, one => one.demand);
  const score = Float64Array.from(pairs, ([, points]) => points);
  const worth = priorityWorth(demand, score);
  return {
    capacity: Int32Array.from(capacity),
    demand,
    coverage: Float64Array.from(students, one => one.priority * worth),
    from: Int32Array.from(from),
    volunteer: Int32Array.from(pairs, ([v]) => v),
    score,
  };
}

type Outcome = [covered: number, priority: number, score: number];

/** Tries every set of pairs. */
function best({ capacity, students }: Small): Outcome {
  const entries = students.flatMap((one, s) => one.pairs.map(([v, points]) => ({ s, v, points })));
  let found: Outcome = [0, 0, 0];
  const visit = (place: number, taken: number[], given: number[], score: number) => {
    const entry = entries[place];
    if (!entry) {
      const served = students.filter((_, s) => (given[s] ?? 0) > 0);
      const outcome: Outcome = [served.length, served.reduce((sum, one) => sum + one.priority, 0), score];
      if (isBetter(outcome, found)) found = outcome;
      return;
    }
    visit(place + 1, taken, given, score);
    const { s, v, points } = entry;
    if ((taken[v] ?? 0) >= (capacity[v] ?? 0) || (given[s] ?? 0) >= (students[s]?.demand ?? 0)) return;
    visit(place + 1, taken.with(v, (taken[v] ?? 0) + 1), given.with(s, (given[s] ?? 0) + 1), score + points);
  };
  visit(
    0,
    capacity.map(() => 0),
    students.map(() => 0),
    0,
  );
  return found;
}

const isBetter = (a: Outcome, b: Outcome) => {
  const place = a.findIndex((value, index) => value !== b[index]);
  return place >= 0 && (a[place] as number) > (b[place] as number);
};

function outcomeOf({ students }: Small, problem: Problem, chosen: Uint8Array): Outcome {
  let [covered, priority, score] = [0, 0, 0];
  for (const [s, one] of students.entries()) {
    let given = 0;
    for (let entry = problem.from[s] as number; entry < (problem.from[s + 1] as number); entry++)
      if (chosen[entry]) {
        given++;
        score += problem.score[entry] as number;
      }
    if (given > 0) {
      covered++;
      priority += one.priority;
    }
  }
  return [covered, priority, score];
}

describe('the solver', () => {
  it('serves the most students, then the greatest priority, then scores: as good as trying everything', () => {
    fc.assert(
      fc.property(small, instance => {
        const problem = problemOf(instance);
        expect(outcomeOf(instance, problem, solve(problem).chosen)).toEqual(best(instance));
      }),
      { numRuns: 1_500 },
    );
  });

  it('proves each answer', () => {
    fc.assert(
      fc.property(small, instance => {
        const problem = problemOf(instance);
        expect(verify(problem, solve(problem))).toBeNull();
      }),
      { numRuns: 1_500 },
    );
  });

  it('has its proof refused when a pair is taken away, added or a price is changed', () => {
    fc.assert(
      fc.property(small, fc.nat(), fc.boolean(), (instance, where, prices) => {
        const problem = problemOf(instance);
        const solution = solve(problem);
        if (prices) {
          const tampered = solution.volunteerPrice.map((price, v) =>
            v === where % problem.capacity.length ? -1 - price : price,
          );
          return verify(problem, { ...solution, volunteerPrice: tampered }) !== null;
        }
        if (problem.volunteer.length === 0) return true;
        const entry = where % problem.volunteer.length;
        const chosen = Uint8Array.from(solution.chosen);
        chosen[entry] = 1 - (chosen[entry] as number);
        const worse = isBetter(best(instance), outcomeOf(instance, problem, chosen));
        return !worse || verify(problem, { ...solution, chosen }) !== null;
      }),
      { numRuns: 1_500 },
    );
  });
});
