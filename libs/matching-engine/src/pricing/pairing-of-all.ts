import { keyOf } from '../candidates/best.ts';
import type { Prices } from '../candidates/excess.ts';
import type { Question } from '../candidates/questions.ts';
import { merged, type Rows } from '../candidates/rows.ts';
import { InputError } from '../check.ts';
import type { Ground } from '../ground.ts';
import { earlierEntries, problemOf, withPlaces } from '../ground-problem.ts';
import { blockingPairs, leastScores, wantedPairs } from '../objectives/blocking-pairs.ts';
import { pairUp } from '../objectives/pair-up.ts';
import type { Pairing } from '../objectives/pairing.ts';
import { lastTurns } from '../objectives/stable.ts';
import type { Problem } from '../problem.ts';
import type { Earlier } from '../solve.ts';
import { type Asking, lists } from './lists.ts';

/** When lists are made instead of all pairs, and how long they are. */
export interface Limits {
  /** Pairs of a volunteer and a student beyond which only the best of those that may be are listed. */
  considered: number;
  list: number;
}
export const usualLimits: Limits = { considered: 50_000_000, list: 50 };

/** Beyond so many pairs no list of them all is made. */
const mostOfAll = 400_000_000;

export interface Paired {
  problem: Problem;
  pairing: Pairing;
  blockingPairs: number;
  /** Whether the problem has all pairs there may be, and not lists of them. */
  isWhole: boolean;
}
type OnProgress = (share: number) => void;

/**
 * The pairing over all pairs. Of many people only lists are solved: the best of each student, and students for volunteers whom
 * no list holds. Prices then tell of every other pair whether it could add anything; those that could are taken in, until
 * none is left, which is the proof over all pairs (column generation: Ford and Fulkerson 1958, Desrosiers and Lübbecke 2005).
 */
export function* pairingOfAll(ground: Ground, limits: Limits, onProgress: OnProgress): Asking<Paired> {
  const { setting, policy } = ground;
  const { objective = 'optimal' } = policy;
  const considered = setting.volunteers.length * setting.students.length;
  if (objective === 'fairest' && considered > mostOfAll)
    throw new InputError('policy.objective', 'another than fairest for so many people', objective);
  if (objective === 'fairest' || considered <= limits.considered) {
    const { rows } = yield { kind: 'all' };
    const problem = problemOf(ground, rows);
    const pairing = pairUp(problem, objective, { kept: earlierEntries(ground, problem), onProgress });
    return { problem, pairing, blockingPairs: blockingPairs(problem, pairing.chosen), isWhole: true };
  }
  return yield* pairingByLists(ground, limits.list, onProgress);
}

function* pairingByLists(ground: Ground, length: number, onProgress: OnProgress): Asking<Paired> {
  const { objective = 'optimal' } = ground.policy;
  const open = withPlaces(ground);
  const { rows: first, last } = yield* lists(ground, open, length);
  const most = length + mostWanted(ground);
  let rows = first;
  let earlier: Earlier | undefined;
  for (;;) {
    const problem = problemOf(ground, rows);
    const kept = earlierEntries(ground, problem);
    const pairing = pairUp(problem, objective, { kept, earlier, onProgress });
    const excess = (prices: Omit<Prices, 'last'>): Question => ({
      ...{ kind: 'excess', most, among: open },
      prices: { ...prices, last },
    });
    let found = (yield excess(pricesOf(problem, pairing.optimal))).rows;
    if (objective === 'least-change' && pairing.certificate) {
      const more = yield excess(pricesOf(problem, pairing.certificate.solution));
      found = merged(found, more.rows).rows;
    }
    if (objective === 'stable') {
      const sooner = yield excess(lastTurns(problem, pairing.chosen));
      found = merged(found, sooner.rows).rows;
    }
    const all = merged(rows, found);
    if (all.rows.volunteer.length === rows.volunteer.length) {
      const blocking = yield excess({ together: false, ...leastScores(problem, pairing.chosen) });
      // What is counted outside the lists, the pairs taken in since are among.
      const takenIn = countOutside(ground, problem, pairing.chosen, last);
      const inRows = blockingPairs(problem, pairing.chosen);
      return { ...{ problem, pairing }, blockingPairs: inRows + blocking.count - takenIn, isWhole: false };
    }
    earlier = carriedOver(pairing, all.places, all.rows);
    rows = all.rows;
  }
}

/** Of the pairs that both sides think better than their worst, those that no list held at first. */
function countOutside({ setting }: Ground, problem: Problem, chosen: Uint8Array, last: Float64Array): number {
  const { volunteer, score } = problem;
  let count = 0;
  for (const { student, entry } of wantedPairs(problem, chosen))
    if (keyOf(score[entry]!, volunteer[entry]!, setting.volunteers.length) < last[student]!) count++;
  return count;
}

const mostWanted = ({ setting }: Ground) =>
  setting.students.reduce((most, { demand }) => Math.max(most, demand), 0);

/** Who wants nobody any more finds no pair that matters; nor does who has no place. */
function pricesOf({ capacity, demand }: Problem, solution: Pairing['optimal']): Omit<Prices, 'last'> {
  return {
    together: true,
    student: solution.studentPrice.map((price, s) => (demand[s] === 0 ? Infinity : price)),
    volunteer: solution.volunteerPrice.map((price, v) => (capacity[v] === 0 ? Infinity : price)),
  };
}

function carriedOver({ optimal }: Pairing, places: Int32Array, { volunteer }: Rows): Earlier {
  const chosen = new Uint8Array(volunteer.length);
  for (const [e, place] of places.entries()) chosen[place] = optimal.chosen[e]!;
  return { chosen, volunteerPrice: optimal.volunteerPrice };
}
