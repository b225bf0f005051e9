import { Heap } from './heap.ts';
import type { Problem } from './problem.ts';

/** Who gets whom, and the prices that prove that nothing better exists. */
export interface Solution {
  /** 1 for each chosen entry of the problem's pairs. */
  chosen: Uint8Array;
  /** The student's potential in the network: what a place would have to cost to be given up. */
  studentPrice: Float64Array;
  /** What one more place with a volunteer would be worth; 0 where places are left. */
  volunteerPrice: Float64Array;
}

/**
 * The pairing of greatest total worth (coverage first, then scores): a min-cost flow by successive shortest paths
 * (Jewell 1958) with potentials (Edmonds and Karp 1972), one path for each mentor wanted, each Dijkstra ending at
 * the first place found. Equal paths: the one over smaller ids.
 *
 * The network: student → volunteer costs −score, once per pair; volunteer → end, `capacity` times; student → end
 * directly is a mentor not given: free but for the last one, which costs the student's coverage.
 * @param onStudent called after each student with the number done
 */
export function solve(problem: Problem, onStudent: (done: number) => void = () => undefined): Solution {
  const flow = new Flow(problem);
  for (let student = 0; student < problem.demand.length; student++) {
    for (let wanted = 0; wanted < (problem.demand[student] as number); wanted++) flow.route(student);
    onStudent(student + 1);
  }
  return flow.solution();
}

const none = -1;

class Flow {
  private readonly students: number;
  private readonly end: number;
  private readonly chosen: Uint8Array;
  private readonly taken: Int32Array;
  private readonly given: Int32Array;
  /** Mentors routed so far, given or not. */
  private readonly routed: Int32Array;
  /** Students by volunteer: the entries chosen for them. */
  private readonly holders: number[][];
  private readonly price: Float64Array;
  private readonly distance: Float64Array;
  private readonly via: Int32Array;
  private readonly settled: Uint8Array;
  private readonly studentOf: Int32Array;
  private readonly heap = new Heap();
  private readonly touched: number[] = [];
  private origin = none;

  constructor(private readonly problem: Problem) {
    const { capacity, demand, volunteer, from, score } = problem;
    this.students = demand.length;
    this.end = demand.length + capacity.length;
    this.chosen = new Uint8Array(volunteer.length);
    this.taken = new Int32Array(capacity.length);
    this.given = new Int32Array(demand.length);
    this.routed = new Int32Array(demand.length);
    this.holders = Array.from(capacity, () => []);
    this.price = new Float64Array(this.end + 1);
    this.distance = new Float64Array(this.end + 1).fill(Infinity);
    this.via = new Int32Array(this.end + 1).fill(none);
    this.settled = new Uint8Array(this.end + 1);
    this.studentOf = new Int32Array(volunteer.length);
    for (let s = 0; s < this.students; s++) {
      let best = 0;
      for (let entry = from[s] as number; entry < (from[s + 1] as number); entry++) {
        this.studentOf[entry] = s;
        best = Math.max(best, score[entry] as number);
      }
      // So no pair looks cheaper than free at the start.
      this.price[s] = best;
    }
  }

  /** Finds a place for one more mentor of the student, moving others where that is worth more. */
  route(student: number): void {
    this.routed[student] = (this.routed[student] as number) + 1;
    const last = this.search(student);
    this.reprice();
    this.apply(last);
  }

  solution(): Solution {
    return {
      chosen: this.chosen,
      studentPrice: this.price.slice(0, this.students),
      volunteerPrice: this.price.slice(this.students, this.end).map(price => 0 - price),
    };
  }

  /** Dijkstra over what may still flow. @returns the node before the end */
  private search(student: number): number {
    this.origin = student;
    this.reach(student, 0, none);
    let last = none;
    while (this.heap.size > 0) {
      const { node, key } = this.heap.pop();
      if (this.settled[node] || key > (this.distance[node] as number)) continue;
      if (node === this.end) return last;
      this.settled[node] = 1;
      const before = this.distance[this.end] as number;
      if (node < this.students) this.leaveStudent(node, key);
      else this.leaveVolunteer(node, key);
      if ((this.distance[this.end] as number) < before) last = node;
    }
    return last;
  }

  private leaveStudent(s: number, at: number): void {
    const { from, volunteer, score } = this.problem;
    const price = this.price[s] as number;
    this.reach(this.end, at + this.costOfGoingWithout(s) + price, none);
    for (let entry = from[s] as number; entry < (from[s + 1] as number); entry++) {
      if (this.chosen[entry]) continue;
      const node = this.students + (volunteer[entry] as number);
      this.reach(node, at - (score[entry] as number) + price - (this.price[node] as number), entry);
    }
  }

  private leaveVolunteer(node: number, at: number): void {
    const v = node - this.students;
    const price = this.price[node] as number;
    if ((this.taken[v] as number) < (this.problem.capacity[v] as number))
      this.reach(this.end, at + price, none);
    for (const entry of this.holders[v] as number[]) {
      const s = this.studentOf[entry] as number;
      this.reach(s, at + (this.problem.score[entry] as number) + price - (this.price[s] as number), entry);
    }
  }

  /** One mentor not given to this student: free but for the last one wanted. The origin's is on its way, not yet given. */
  private costOfGoingWithout(s: number): number {
    const without = (this.routed[s] as number) - (this.given[s] as number) + (s === this.origin ? 0 : 1);
    return without < (this.problem.demand[s] as number) ? 0 : (this.problem.coverage[s] as number);
  }

  private reach(node: number, distance: number, via: number): void {
    if (distance >= (this.distance[node] as number)) return;
    if (this.distance[node] === Infinity) this.touched.push(node);
    this.distance[node] = distance;
    this.via[node] = via;
    this.heap.push(node, distance);
  }

  /** Keeps every arc that may still flow at a cost ≥ 0. */
  private reprice(): void {
    const total = this.distance[this.end] as number;
    for (const node of this.touched)
      if ((this.distance[node] as number) < total)
        this.price[node] = (this.price[node] as number) + (this.distance[node] as number) - total;
  }

  /** Walks back from the end, giving and taking pairs in turn. */
  private apply(last: number): void {
    let node = last;
    if (node >= this.students)
      this.taken[node - this.students] = (this.taken[node - this.students] as number) + 1;
    for (let entry = this.via[node] as number; entry !== none; entry = this.via[node] as number) {
      const s = this.studentOf[entry] as number;
      const v = this.problem.volunteer[entry] as number;
      if (node >= this.students) {
        this.choose(entry, s, v);
        node = s;
      } else {
        this.release(entry, s, v);
        node = this.students + v;
      }
    }
    for (const one of this.touched) {
      this.distance[one] = Infinity;
      this.via[one] = none;
      this.settled[one] = 0;
    }
    this.touched.length = 0;
    this.heap.clear();
  }

  private choose(entry: number, s: number, v: number): void {
    this.chosen[entry] = 1;
    this.given[s] = (this.given[s] as number) + 1;
    (this.holders[v] as number[]).push(entry);
  }

  private release(entry: number, s: number, v: number): void {
    this.chosen[entry] = 0;
    this.given[s] = (this.given[s] as number) - 1;
    const holders = this.holders[v] as number[];
    holders.splice(holders.indexOf(entry), 1);
  }
}
