import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { everyPairing, problemOf, type Small, small } from '../../../test/support/small-problems.ts';
import type { Problem } from './problem.ts';
import { solve } from './solve.ts';
import { verify } from './verify.ts';

type Outcome = [covered: number, priority: number, score: number];

/** Tries every set of pairs. */
function best(instance: Small): Outcome {
  const problem = problemOf(instance);
  let found: Outcome = [0, 0, 0];
  everyPairing(instance, problem, chosen => {
    const outcome = outcomeOf(instance, problem, chosen);
    if (isBetter(outcome, found)) found = outcome;
  });
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

  it('finds as good a pairing from an earlier one, whoever has left, come or changed since', () => {
    const change = fc.record({ capacity: fc.integer({ min: 0, max: 2 }), isNew: fc.boolean() });
    const changes = fc.array(fc.option(change, { nil: null }), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(small, changes, (instance, ofVolunteer) => {
        const before = problemOf(instance);
        const earlier = solve(before);
        const capacity = instance.capacity.map((places, v) => ofVolunteer[v]?.capacity ?? places);
        const problem = problemOf({ ...instance, capacity });
        const has = (e: number) =>
          capacity[problem.volunteer[e]!]! >= instance.capacity[problem.volunteer[e]!]!;
        const again = solve(problem, {
          earlier: {
            chosen: earlier.chosen.map((one, e) => (has(e) ? one : 0)),
            volunteerPrice: earlier.volunteerPrice.map((price, v) =>
              ofVolunteer[v]?.isNew ? Number.NaN : price,
            ),
          },
        });
        expect(verify(problem, again)).toBeNull();
        const same = { ...instance, capacity };
        expect(outcomeOf(same, problem, again.chosen)).toEqual(
          outcomeOf(same, problem, solve(problem).chosen),
        );
      }),
      { numRuns: 1_000 },
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

  it('has a proof refused that holds what is no number, wherever it stands', () => {
    fc.assert(
      fc.property(small, fc.nat(), (instance, where) => {
        const problem = problemOf(instance);
        const solution = solve(problem);
        for (const name of ['volunteerPrice', 'studentPrice'] as const) {
          const of = name === 'volunteerPrice' ? problem.capacity : problem.demand;
          const spoilt = solution[name].map((price, place) =>
            place === where % of.length ? Number.NaN : price,
          );
          expect([name, verify(problem, { ...solution, [name]: spoilt })]).not.toEqual([name, null]);
        }
      }),
      { numRuns: 500 },
    );
  });
});
