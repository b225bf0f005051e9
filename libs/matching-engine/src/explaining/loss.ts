import { greatest } from '../greatest.ts';
import type { Pairing } from '../objectives/pairing.ts';
import type { Problem } from '../problem.ts';
import type { Solution } from '../solve.ts';

/** Points; or that fewer students, or such of lower priority, have a mentor. Null where no prices tell. */
export type Loss = number | 'coverage' | null;

type Prices = Pick<Solution, 'studentPrice' | 'volunteerPrice'>;

/**
 * What all pairs together lose at least if an entry that was not chosen is insisted on. Every pairing's worth is at most
 * that of the optimal one less the reduced costs of the entries in it that the prices forbid (weak duality). First the
 * prices of the two are raised as far as their own chosen entries let them, those of their partners on one side being
 * as low as they may; that stays a proof and says more. What exceeds all scores together can only be a loss of coverage.
 * @param isWhole whether the problem has all pairs there may be; of lists the partners' prices stay as they are, since
 * pairs outside bound them too
 */
export function lossOf(
  problem: Problem,
  { chosen, certificate }: Pick<Pairing, 'chosen' | 'certificate'>,
  isWhole: boolean,
): (entry: number, student: number) => Loss {
  // Only prices of this very problem tell something of it.
  if (certificate?.problem !== problem) return () => null;
  const { demand, volunteer, score } = problem;
  const { solution } = certificate;
  const allScores = demand.reduce((sum, mentors) => sum + mentors, 0) * greatest(score);
  const before = highest(problem, chosen, solution, solution);
  const after = isWhole ? highest(problem, chosen, solution, lowest(problem, solution)) : before;
  return (e, s) => {
    const v = volunteer[e]!;
    const least = Math.max(
      before.studentPrice[s]! + after.volunteerPrice[v]! - score[e]!,
      after.studentPrice[s]! + before.volunteerPrice[v]! - score[e]!,
    );
    return least > allScores ? 'coverage' : least;
  };
}

/** How low the price of each could be, if all others stay; see `verify` for what bounds it. */
function lowest(problem: Problem, { chosen, ...prices }: Solution): Prices {
  const { demand, coverage, capacity, from, volunteer, score, caps } = problem;
  const studentPrice = new Float64Array(demand.length);
  const volunteerPrice = Float64Array.from(capacity, (_, v) => prices.groupPrice[caps?.group[v] ?? -1] ?? 0);
  for (let s = 0; s < demand.length; s++) {
    let given = 0;
    let low = -Infinity;
    for (let e = from[s]!; e < from[s + 1]!; e++) {
      const v = volunteer[e]!;
      if (chosen[e]) {
        given++;
        continue;
      }
      low = Math.max(low, score[e]! - prices.volunteerPrice[v]!);
      volunteerPrice[v] = Math.max(volunteerPrice[v]!, score[e]! - prices.studentPrice[s]!);
    }
    studentPrice[s] = Math.max(low, given === 1 ? -coverage[s]! : 0);
  }
  return { studentPrice, volunteerPrice };
}

/** How high the price of each could be, at such prices of the other side; of who still wants, or has places, as it is. */
function highest(problem: Problem, chosen: Uint8Array, prices: Prices, other: Prices): Prices {
  const { demand, capacity, from, volunteer, score } = problem;
  const studentPrice = new Float64Array(demand.length).fill(Infinity);
  const volunteerPrice = new Float64Array(capacity.length).fill(Infinity);
  const places = Int32Array.from(capacity);
  for (let s = 0; s < demand.length; s++) {
    let wanted = demand[s]!;
    for (let e = from[s]!; e < from[s + 1]!; e++) {
      if (!chosen[e]) continue;
      const v = volunteer[e]!;
      wanted--;
      places[v]!--;
      studentPrice[s] = Math.min(studentPrice[s]!, score[e]! - other.volunteerPrice[v]!);
      volunteerPrice[v] = Math.min(volunteerPrice[v]!, score[e]! - other.studentPrice[s]!);
    }
    if (wanted > 0) studentPrice[s] = prices.studentPrice[s]!;
  }
  for (let v = 0; v < places.length; v++) if (places[v]! > 0) volunteerPrice[v] = prices.volunteerPrice[v]!;
  return { studentPrice, volunteerPrice };
}
