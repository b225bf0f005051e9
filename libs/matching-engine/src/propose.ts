import { candidates } from './candidates/candidates.ts';
import { capsOf } from './caps.ts';
import { checkPolicy, checkSnapshot } from './check.ts';
import { explain, type Reason } from './explain.ts';
import { recruits } from './explaining/recruit.ts';
import { blockingPairs } from './objectives/blocking-pairs.ts';
import type { Objective } from './objectives/objectives.ts';
import { pairUp } from './objectives/pair-up.ts';
import type { Pairing } from './objectives/pairing.ts';
import { overlap, prepare, type ReadyStudent, type ReadyVolunteer } from './people.ts';
import type { Policy } from './policy.ts';
import { type Problem, priorityWorth } from './problem.ts';
import { rarityAmong, type ScoredTerm, score } from './score.ts';
import type { Pair, Snapshot } from './snapshot.ts';

export interface ProposedPair extends Pair {
  score: number;
  /** Adds up to `score`. */
  terms: ScoredTerm[];
  /** Half hours a week that both have free in every stretch. */
  sharedSlots: number;
  kept: boolean;
}

export interface Summary {
  students: number;
  covered: number;
  /** Students with a mentor, by priority. */
  coveredByPriority: Record<'1' | '2' | '3' | '4', number>;
  /** Sum of the priorities of the students with a mentor. */
  priority: number;
  score: number;
  pairs: number;
  objective: Objective;
  /** The part of the best total score that the objective costs, 0 to 1; below 0 where it serves fewer for more. */
  scorePrice: number;
  /** Pairs that would both rather have each other than whom they have. */
  blockingPairs: number;
}

export interface Result {
  /** By student, then volunteer, in id order. */
  pairs: ProposedPair[];
  /** Every student without a mentor, in id order. */
  unmatched: { student: string; reason: Reason }[];
  /** Of whom a few more would serve students who have no mentor: people like a volunteer, how many, and whom they would serve. */
  recruits: { like: string; more: number; serves: string[] }[];
  summary: Summary;
}

export type Phase = 'pairs' | 'solve' | 'explain';

/**
 * Pairs volunteers with students as the policy's objective asks; without one, the most students served, among those
 * the greatest total priority, then the greatest total score, second and third mentors counting too. The same input
 * gives the same bytes.
 * @param onProgress called now and then with the share (0 to 1) of a phase that is done
 * @throws InputError that names the field the engine cannot work with
 * @throws Error when the answer fails its own proof, which would be a fault of the engine
 */
export function propose(
  snapshot: Snapshot,
  policy: Policy,
  onProgress: (phase: Phase, share: number) => void = () => undefined,
): Result {
  checkSnapshot(snapshot);
  checkPolicy(policy);
  const { volunteers, students } = prepare(snapshot);
  const places = { volunteers: placesOf(volunteers), students: placesOf(students) };
  const kept = numbered(snapshot.kept, places);
  const excluded = numbered(snapshot.excluded, places);
  const width = volunteers.length;
  onProgress('pairs', 0);
  const rarity = rarityAmong(volunteers);
  const barred = byStudent([...kept, ...excluded], width);
  const rows = candidates(volunteers, students, policy, rarity, barred, share => onProgress('pairs', share));
  const caps = capsOf(volunteers, policy, snapshot);
  const problem = { ...problemOf(volunteers, students, kept, rows), ...(caps && { caps }) };
  const { objective = 'optimal' } = policy;
  onProgress('solve', 0);
  const solution = pairUp(problem, objective, {
    kept: entriesOf(problem, numbered(snapshot.earlier ?? [], places)),
    onProgress: share => onProgress('solve', share),
  });
  onProgress('explain', 0);

  const chosen = chosenPairs(students, problem, solution, kept, width);
  const pairs = chosen.map(([s, v, isKept]): ProposedPair => {
    const [student, volunteer] = [students[s] as ReadyStudent, volunteers[v] as ReadyVolunteer];
    const terms = score(volunteer, student, policy, rarity);
    return {
      volunteer: volunteer.id,
      student: student.id,
      score: terms.reduce((sum, { points }) => sum + points, 0),
      terms,
      sharedSlots: overlap(volunteer.weeks, student.weeks),
      kept: isKept,
    };
  });
  const covered = new Set(chosen.map(([s]) => s));
  const unmatched = students.flatMap((student, s) =>
    covered.has(s)
      ? []
      : [
          {
            student: student.id,
            reason: explain(student, volunteers, policy, one =>
              excluded.has(s * width + (places.volunteers.get(one.id) as number)),
            ),
          },
        ],
  );
  const { scorePrice } = solution;
  const found = { objective, scorePrice, blockingPairs: blockingPairs(problem, solution.chosen) };
  const advice = recruits(problem).map(({ like, more, serves }) => ({
    like: (volunteers[like] as ReadyVolunteer).id,
    more,
    serves: serves.map(s => (students[s] as ReadyStudent).id),
  }));
  return {
    pairs,
    unmatched,
    recruits: advice,
    summary: { ...summarise(students, covered, pairs), ...found },
  };
}

/** 1 for each entry of the problem that is one of these pairs. */
function entriesOf({ capacity, demand, from, volunteer }: Problem, pairs: ReadonlySet<number>): Uint8Array {
  const found = new Uint8Array(volunteer.length);
  for (let s = 0; s < demand.length; s++)
    for (let e = from[s]!; e < from[s + 1]!; e++)
      if (pairs.has(s * capacity.length + volunteer[e]!)) found[e] = 1;
  return found;
}

const placesOf = (people: readonly { id: string }[]) => new Map(people.map(({ id }, place) => [id, place]));

function numbered(
  pairs: readonly Pair[],
  places: Record<'volunteers' | 'students', Map<string, number>>,
): Set<number> {
  const width = places.volunteers.size;
  return new Set(
    pairs.map(
      ({ volunteer, student }) =>
        (places.students.get(student) as number) * width + (places.volunteers.get(volunteer) as number),
    ),
  );
}

/** The volunteers of numbered pairs, by student. */
function byStudent(pairs: readonly number[], width: number): Map<number, number[]> {
  const found = new Map<number, number[]>();
  for (const pair of pairs) {
    const s = Math.floor(pair / width);
    found.set(s, [...(found.get(s) ?? []), pair % width]);
  }
  return found;
}

/** What is left to decide once the kept pairs have their places. */
function problemOf(
  volunteers: readonly ReadyVolunteer[],
  students: readonly ReadyStudent[],
  kept: ReadonlySet<number>,
  rows: Pick<Problem, 'from' | 'volunteer' | 'score'>,
): Problem {
  const capacity = Int32Array.from(volunteers, one => one.capacity);
  const demand = Int32Array.from(students, one => one.demand);
  const worth = priorityWorth(demand, rows.score);
  const coverage = Float64Array.from(students, one => one.priority * worth);
  for (const pair of kept) {
    const [s, v] = [Math.floor(pair / volunteers.length), pair % volunteers.length];
    capacity[v] = Math.max((capacity[v] as number) - 1, 0);
    demand[s] = Math.max((demand[s] as number) - 1, 0);
    coverage[s] = 0;
  }
  return { capacity, demand, coverage, ...rows };
}

function chosenPairs(
  students: readonly ReadyStudent[],
  { from, volunteer }: Problem,
  { chosen }: Pairing,
  kept: ReadonlySet<number>,
  width: number,
): [student: number, volunteer: number, isKept: boolean][] {
  const pairs = [...kept].map((pair): [number, number, boolean] => [
    Math.floor(pair / width),
    pair % width,
    true,
  ]);
  for (let s = 0; s < students.length; s++)
    for (let entry = from[s] as number; entry < (from[s + 1] as number); entry++)
      if (chosen[entry]) pairs.push([s, volunteer[entry] as number, false]);
  return pairs.sort(([s, v], [t, w]) => s - t || v - w);
}

function summarise(
  students: readonly ReadyStudent[],
  covered: ReadonlySet<number>,
  pairs: readonly ProposedPair[],
): Omit<Summary, 'objective' | 'scorePrice' | 'blockingPairs'> {
  const coveredByPriority = { '1': 0, '2': 0, '3': 0, '4': 0 };
  let priority = 0;
  for (const s of covered) {
    const own = (students[s] as ReadyStudent).priority;
    coveredByPriority[String(own) as '1' | '2' | '3' | '4']++;
    priority += own;
  }
  const score = pairs.reduce((sum, pair) => sum + pair.score, 0);
  return {
    students: students.length,
    covered: covered.size,
    coveredByPriority,
    priority,
    score,
    pairs: pairs.length,
  };
}
