import type { Problem } from '../problem.ts';
import { type Solution, solve } from '../solve.ts';
import { proven } from './proven.ts';
import { rescored } from './rescored.ts';
import { subproblem } from './subproblem.ts';

/** Decides who gets a first mentor from whom, a step at a time: each step keeps all that is best so far, and nothing else. */
export class FirstMentors {
  /** 1 for each entry of a pairing that is best so far. */
  readonly chosen: Uint8Array;
  /** 1 for each entry that some pairing that is best so far has and another one has not. */
  private readonly undecided: Uint8Array;
  private readonly capacity: Int32Array;
  private readonly most: Int32Array;
  private readonly demand: Int32Array;
  /** Students whom every best pairing serves, and volunteers whose places it all fills. */
  private readonly served: Uint8Array;
  private readonly full: Uint8Array;
  private readonly fullGroup: Uint8Array;
  private readonly studentOf: Int32Array;

  constructor(private readonly problem: Problem) {
    const { capacity, demand, coverage, from, volunteer, caps } = problem;
    this.chosen = new Uint8Array(volunteer.length);
    this.undecided = new Uint8Array(volunteer.length);
    this.capacity = Int32Array.from(capacity);
    this.most = Int32Array.from(caps?.most ?? []);
    this.fullGroup = new Uint8Array(this.most.length);
    this.demand = Int32Array.from(demand, (wanted, s) => (wanted > 0 && coverage[s]! > 0 ? 1 : 0));
    this.served = new Uint8Array(demand.length);
    this.full = new Uint8Array(capacity.length);
    this.studentOf = new Int32Array(volunteer.length);
    for (let s = 0; s < demand.length; s++) {
      this.studentOf.fill(s, from[s], from[s + 1]);
      this.undecided.fill(this.demand[s]!, from[s], from[s + 1]);
    }
  }

  get areDecided(): boolean {
    return !this.undecided.includes(1);
  }

  serveMost(): void {
    this.step(() => 0);
  }

  /** Has as few pairs of this score as can be. */
  avoid(level: number): void {
    const { score } = this.problem;
    let has = false;
    for (let e = 0; e < score.length; e++)
      if (score[e] === level && this.undecided[e] && this.chosen[e]) has = true;
    if (has) this.step(e => (score[e] === level ? 0 : 1));
    // The pairing at hand has none, so no best one has.
    else for (let e = 0; e < score.length; e++) if (score[e] === level) this.undecided[e] = 0;
  }

  private step(worth: (entry: number) => number): void {
    const { capacity, demand, served, full, fullGroup, studentOf } = this;
    const { caps } = this.problem;
    const left = caps && { caps: { group: caps.group, most: this.most } };
    const part = subproblem({ ...this.problem, capacity, demand, ...left }, e => this.undecided[e] === 1);
    const bonus = 1 + demand.reduce((sum, wanted) => sum + wanted, 0);
    const score = Float64Array.from(part.entries, e => {
      const v = this.problem.volunteer[e]!;
      const musts = served[studentOf[e]!]! + full[v]! + (fullGroup[caps?.group[v] ?? -1] ?? 0);
      return worth(e) + bonus * musts;
    });
    const problem = rescored(part.problem, score);
    this.narrow(problem, proven(problem, solve(problem)), part.entries);
  }

  /** Complementary slackness: what has a reduced cost is in every best pairing, or in none. */
  private narrow(problem: Problem, solution: Solution, entries: Int32Array) {
    const { chosen, studentPrice, volunteerPrice, groupPrice } = solution;
    const { coverage, volunteer, score } = problem;
    for (let place = 0; place < entries.length; place++) {
      const [e, v] = [entries[place]!, volunteer[place]!];
      const s = this.studentOf[e]!;
      const cost = studentPrice[s]! - score[place]! + volunteerPrice[v]!;
      this.chosen[e] = chosen[place]!;
      if (cost !== 0 || studentPrice[s]! < -coverage[s]!) this.undecided[e] = 0;
      if (chosen[place] && cost < 0) {
        this.demand[s] = 0;
        this.capacity[v]!--;
        const g = problem.caps?.group[v] ?? -1;
        if (g >= 0) this.most[g]!--;
      }
    }
    for (let e = 0; e < this.undecided.length; e++)
      if (this.demand[this.studentOf[e]!] === 0) this.undecided[e] = 0;
    for (let s = 0; s < coverage.length; s++) if (studentPrice[s]! > -coverage[s]!) this.served[s] = 1;
    for (let g = 0; g < groupPrice.length; g++) if (groupPrice[g]! > 0) this.fullGroup[g] = 1;
    for (let v = 0; v < volunteerPrice.length; v++)
      if (volunteerPrice[v]! > (groupPrice[problem.caps?.group[v] ?? -1] ?? 0)) this.full[v] = 1;
  }
}
