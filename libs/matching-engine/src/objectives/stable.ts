import type { Prices } from '../candidates/excess.ts';
import type { Problem } from '../problem.ts';

/**
 * Nobody would rather have each other than whom they have (Gale and Shapley 1962). Both sides rank pairs by the same
 * score, so deferred acceptance comes to this: the best pair that is left, again and again. Of equal scores the student of
 * higher priority comes first, then the one in the earlier place, then the volunteer in the earlier place.
 * @returns 1 for each chosen entry
 */
export function stable(problem: Problem): Uint8Array {
  const { capacity, demand, coverage, from, volunteer, score, caps } = problem;
  const studentOf = new Int32Array(volunteer.length);
  for (let s = 0; s < demand.length; s++) studentOf.fill(s, from[s], from[s + 1]);
  const order = Uint32Array.from(volunteer, (_, e) => e).sort(
    (a, b) => score[b]! - score[a]! || coverage[studentOf[b]!]! - coverage[studentOf[a]!]! || a - b,
  );
  const chosen = new Uint8Array(volunteer.length);
  const places = Int32Array.from(capacity);
  const wanted = Int32Array.from(demand);
  const room = Int32Array.from(caps?.most ?? []);
  for (const e of order) {
    const [s, v] = [studentOf[e]!, volunteer[e]!];
    const g = caps?.group[v] ?? -1;
    if (places[v] === 0 || wanted[s] === 0 || room[g] === 0) continue;
    places[v]!--;
    if (g >= 0) room[g]!--;
    wanted[s]!--;
    chosen[e] = 1;
  }
  return chosen;
}

/**
 * What a pair that was not considered would have to come before to be chosen after all: the last pair of a student who has
 * all they want, of a volunteer without a place, of a group that may take no more.
 */
export function lastTurns(problem: Problem, chosen: Uint8Array): Required<Omit<Prices, 'last'>> {
  const { capacity, demand, from, volunteer, score, caps } = problem;
  const width = capacity.length;
  const rank = ranks(problem);
  const student = new Last(demand);
  const ofVolunteer = new Last(capacity);
  const ofGroup = new Last(caps?.most ?? new Int32Array(0));
  for (let s = 0; s < demand.length; s++)
    for (let e = from[s]!; e < from[s + 1]!; e++) {
      if (!chosen[e]) continue;
      const v = volunteer[e]!;
      const turn = rank[s]! * width + v;
      student.add(s, score[e]!, v);
      ofVolunteer.add(v, score[e]!, turn);
      if ((caps?.group[v] ?? -1) >= 0) ofGroup.add(caps!.group[v]!, score[e]!, turn);
    }
  for (let v = 0; v < width; v++) ofVolunteer.raise(v, ofGroup, caps?.group[v] ?? -1);
  return {
    together: false,
    student: student.bound(),
    volunteer: ofVolunteer.bound(),
    ties: { rank, student: Int32Array.from(student.turn), volunteer: ofVolunteer.turn },
  };
}

/** Of equal scores the student of higher priority comes first, then the one in the earlier place. */
function ranks({ coverage }: Problem): Int32Array {
  const order = Uint32Array.from(coverage, (_, s) => s).sort((a, b) => coverage[b]! - coverage[a]! || a - b);
  const rank = new Int32Array(coverage.length);
  for (const [place, s] of order.entries()) rank[s] = place;
  return rank;
}

/** The last pair of each of many who can take so many. */
class Last {
  readonly score: Float64Array;
  readonly turn: Float64Array;
  private readonly left: Int32Array;

  constructor(can: Int32Array) {
    this.left = Int32Array.from(can);
    this.score = new Float64Array(can.length).fill(Infinity);
    this.turn = new Float64Array(can.length).fill(-1);
  }

  add(who: number, score: number, turn: number): void {
    this.left[who]!--;
    const [least, latest] = [this.score[who]!, this.turn[who]!];
    if (score > least || (score === least && turn < latest)) return;
    [this.score[who], this.turn[who]] = [score, turn];
  }

  /** Who is in a group must also come before the group's last. */
  raise(who: number, groups: Last, group: number): void {
    if (group < 0 || groups.left[group]! > 0) return;
    const isFull = this.left[who]! <= 0;
    const [score, turn] = [groups.score[group]!, groups.turn[group]!];
    const isStricter = score > this.score[who]! || (score === this.score[who] && turn < this.turn[who]!);
    if (isFull && !isStricter) return;
    this.left[who] = 0;
    [this.score[who], this.turn[who]] = [score, turn];
  }

  /** @returns the score that must be reached; -1 where something is left */
  bound(): Float64Array {
    return this.score.map((score, who) => (this.left[who]! > 0 ? -1 : score));
  }
}
