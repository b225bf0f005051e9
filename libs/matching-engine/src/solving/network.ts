import type { Problem } from '../problem.ts';
import { type Columns, columnsOf } from './columns.ts';

const nobody = -1;

/**
 * The pairing while it is being made, as a flow: who holds which place, who goes without, and what everything costs.
 *
 * Prices keep it optimal for whom it has placed so far. With p the student's price and r = score − volunteer's price:
 * r ≤ p for every pair that is not chosen, r ≥ p for every one that is; a place that is left costs 0.
 */
export class Network {
  readonly students: number;
  readonly chosen: Uint8Array;
  readonly studentPrice: Float64Array;
  readonly volunteerPrice: Float64Array;
  /** Places taken with each volunteer. */
  readonly taken: Int32Array;
  /** Of the mentors each student wants: those it has, those it goes without, and those still to be decided. */
  readonly given: Int32Array;
  readonly without: Int32Array;
  readonly open: Int32Array;
  /** Volunteer v has the places placeFrom[v] to placeFrom[v + 1], each with the entry that holds it, and its student. */
  readonly placeFrom: Int32Array;
  readonly holder: Int32Array;
  readonly holdingStudent: Int32Array;
  /** The group of each volunteer, -1 for none; what each has taken, may take and costs. A volunteer's price holds its group's. */
  readonly groupOf: Int32Array;
  readonly groupTaken: Int32Array;
  readonly groupPrice: Float64Array;
  private readonly groupMost: Int32Array;

  constructor(readonly problem: Problem) {
    const { capacity, demand, volunteer, caps } = problem;
    this.students = demand.length;
    this.chosen = new Uint8Array(volunteer.length);
    this.studentPrice = new Float64Array(demand.length);
    this.volunteerPrice = new Float64Array(capacity.length);
    this.taken = new Int32Array(capacity.length);
    this.given = new Int32Array(demand.length);
    this.without = new Int32Array(demand.length);
    this.open = Int32Array.from(demand);
    this.placeFrom = new Int32Array(capacity.length + 1);
    for (let v = 0; v < capacity.length; v++) this.placeFrom[v + 1] = this.placeFrom[v]! + capacity[v]!;
    this.holder = new Int32Array(this.placeFrom[capacity.length]!).fill(nobody);
    this.holdingStudent = new Int32Array(this.holder.length);
    this.groupMost = caps?.most ?? new Int32Array();
    this.groupOf = caps?.group ?? new Int32Array(capacity.length).fill(nobody);
    this.groupTaken = new Int32Array(this.groupMost.length);
    this.groupPrice = new Float64Array(this.groupMost.length);
  }

  private byVolunteer: Columns | undefined;

  /** The pairs by volunteer; made when first asked for, since many solves never do. */
  get columns(): Columns {
    this.byVolunteer ??= columnsOf(this.problem);
    return this.byVolunteer;
  }

  hasPlace(volunteer: number): boolean {
    return this.taken[volunteer]! < this.problem.capacity[volunteer]!;
  }

  /** Whether a group may take one more; no group may always. */
  mayTake(group: number): boolean {
    return group < 0 || this.groupTaken[group]! < this.groupMost[group]!;
  }

  private byGroup: number[][] | undefined;

  members(group: number): readonly number[] {
    this.byGroup ??= this.groupMembers();
    return this.byGroup[group]!;
  }

  private groupMembers(): number[][] {
    const members: number[][] = Array.from(this.groupMost, () => []);
    for (let v = 0; v < this.groupOf.length; v++) members[this.groupOf[v]!]?.push(v);
    return members;
  }

  /** What one mentor less costs a student: nothing but for the last one wanted. */
  costOfOneLess(student: number): number {
    const { demand, coverage } = this.problem;
    const left = demand[student]! - this.without[student]!;
    return left > 1 ? 0 : left === 1 ? coverage[student]! : Infinity;
  }

  /** What it is worth to a student who goes without `without` to go without one less. */
  worthOfOneMore(student: number): number {
    const { demand, coverage } = this.problem;
    return this.without[student] === demand[student] ? coverage[student]! : 0;
  }

  /** Gives the student's entry a place; `taken` is counted by who knows whether it was free. */
  choose(student: number, entry: number): void {
    this.chosen[entry] = 1;
    this.given[student]!++;
    let place = this.placeFrom[this.problem.volunteer[entry]!]!;
    while (this.holder[place] !== nobody) place++;
    this.holder[place] = entry;
    this.holdingStudent[place] = student;
  }

  /** Takes it back. */
  release(student: number, entry: number): void {
    this.chosen[entry] = 0;
    this.given[student]!--;
    let place = this.placeFrom[this.problem.volunteer[entry]!]!;
    while (this.holder[place] !== entry) place++;
    this.holder[place] = nobody;
  }
}
