import type { Pairing } from '../objectives/pairing.ts';
import type { Problem } from '../problem.ts';
import { type Loss, lossOf } from './loss.ts';

/**
 * Why a runner-up lost; words are made elsewhere.
 * - fits-less: they fit no better than who was chosen.
 * - taken: they fit better, but all they can give or want is given to others.
 * - capped: they fit better, but their group takes no more.
 * - needed: they fit better, but whom they would displace would have nobody.
 * - objective: they fit better, but the objective puts other things first.
 */
export type Lost = 'fits-less' | 'taken' | 'capped' | 'needed' | 'objective';

/** The best pair with somebody that was not chosen: the other's place, its score, why it lost, by whom they are taken, and what it would cost. */
export interface RunnerUp {
  place: number;
  score: number;
  lost: Lost;
  /** Of 'taken': the places of those who have them, the best first, three at most. */
  by: number[];
  /** What all pairs together lose at least if it is insisted on. */
  loss: Loss;
}

/** Whom the student, and whom the volunteer of a chosen pair could have had best instead. */
export interface RunnersUp {
  volunteer: RunnerUp | null;
  student: RunnerUp | null;
}

const mostNamed = 3;

/**
 * Of each entry that was chosen. Of equal runners-up the one in the earlier place is named. Where lists were solved, the
 * runners-up are of the lists.
 * @param isWhole whether the problem has all pairs there may be, and not lists of them
 */
export function runnersUp(
  problem: Problem,
  pairing: Pick<Pairing, 'chosen' | 'certificate'>,
  isWhole = true,
): Map<number, RunnersUp> {
  const { chosen } = pairing;
  const { capacity, coverage, demand, volunteer, score, caps } = problem;
  const { studentOf, mentorsOf, studentsOf, restOf } = givenBy(problem, chosen);
  const { student: bestOfStudent, volunteer: bestOfVolunteer } = bestOthers(problem, chosen);
  const loss = lossOf(problem, pairing, isWhole);
  const runner = (f: number, place: number, lost: Lost, by: number[] = []): RunnerUp => ({
    ...{ place, score: score[f]!, lost },
    by: [...by].sort((a, b) => score[b]! - score[a]! || a - b).slice(0, mostNamed),
    loss: loss(f, studentOf[f]!),
  });

  const otherVolunteer = (e: number, f: number): RunnerUp => {
    const w = volunteer[f]!;
    const theirs = studentsOf.get(w) ?? [];
    if (score[f]! <= score[e]!) return runner(f, w, 'fits-less');
    if (theirs.length === capacity[w]) return named(runner(f, w, 'taken', theirs), studentOf);
    return runner(f, w, restOf[caps?.group[w] ?? -1] === 0 ? 'capped' : 'objective');
  };
  const otherStudent = (e: number, f: number): RunnerUp => {
    const [s, t] = [studentOf[e]!, studentOf[f]!];
    const theirs = mentorsOf.get(t) ?? [];
    if (score[f]! <= score[e]!) return runner(f, t, 'fits-less');
    if (theirs.length === demand[t]) return named(runner(f, t, 'taken', theirs), volunteer);
    // Who is worth no coverage has a mentor already, by a pair that was kept.
    const isOnlyMentor = mentorsOf.get(s)?.length === 1 && coverage[s]! > 0;
    return runner(f, t, isOnlyMentor ? 'needed' : 'objective');
  };

  const found = new Map<number, RunnersUp>();
  for (let e = 0; e < chosen.length; e++) {
    if (!chosen[e]) continue;
    const [f, g] = [bestOfStudent[studentOf[e]!]!, bestOfVolunteer[volunteer[e]!]!];
    found.set(e, {
      volunteer: f < 0 ? null : otherVolunteer(e, f),
      student: g < 0 ? null : otherStudent(e, g),
    });
  }
  return found;
}

/** Entries become the people on the other side of them. */
const named = (one: RunnerUp, people: Int32Array): RunnerUp => ({ ...one, by: one.by.map(e => people[e]!) });

/** The chosen entries of each, and how many more each group takes. */
function givenBy({ demand, from, volunteer, caps }: Problem, chosen: Uint8Array) {
  const studentOf = new Int32Array(volunteer.length);
  const mentorsOf = new Map<number, number[]>();
  const studentsOf = new Map<number, number[]>();
  const restOf = Int32Array.from(caps?.most ?? []);
  for (let s = 0; s < demand.length; s++)
    for (let e = from[s]!; e < from[s + 1]!; e++) {
      studentOf[e] = s;
      if (!chosen[e]) continue;
      const v = volunteer[e]!;
      add(mentorsOf, s, e);
      add(studentsOf, v, e);
      const group = caps?.group[v] ?? -1;
      if (group >= 0) restOf[group]!--;
    }
  return { studentOf, mentorsOf, studentsOf, restOf };
}

function add(lists: Map<number, number[]>, key: number, entry: number): void {
  const list = lists.get(key);
  if (list) list.push(entry);
  else lists.set(key, [entry]);
}

/** The best entry of each that was not chosen, among those who have a place, or want somebody, at all; -1: none. */
function bestOthers({ capacity, caps, demand, from, volunteer, score }: Problem, chosen: Uint8Array) {
  const hasNoPlace = (v: number) => capacity[v] === 0 || caps?.most[caps.group[v]!] === 0;
  const ofStudent = new Int32Array(demand.length).fill(-1);
  const ofVolunteer = new Int32Array(capacity.length).fill(-1);
  for (let s = 0; s < demand.length; s++)
    for (let e = from[s]!; e < from[s + 1]!; e++) {
      const v = volunteer[e]!;
      if (chosen[e] || demand[s] === 0 || hasNoPlace(v)) continue;
      if (ofStudent[s]! < 0 || score[e]! > score[ofStudent[s]!]!) ofStudent[s] = e;
      if (ofVolunteer[v]! < 0 || score[e]! > score[ofVolunteer[v]!]!) ofVolunteer[v] = e;
    }
  return { student: ofStudent, volunteer: ofVolunteer };
}
