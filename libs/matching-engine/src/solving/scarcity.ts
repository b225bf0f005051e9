import type { Problem } from '../problem.ts';
import type { Asking } from './auction.ts';

const nobody = -1;

export interface Scarcity extends Asking {
  /** How many students cannot be served, whatever one does. */
  unserved: number;
}

/**
 * What a place is worth where there are too few, before any score counts: the coverage of the best of those who go
 * without though moving others about could bring them there; 0 where nobody does.
 *
 * Students come one by one, dearest first, each by an augmenting path (the greedy algorithm is right for matroids:
 * Edmonds 1971). Where none is left, all that was looked at is closed for good: everybody there is at least as dear, and
 * nothing that comes later can leave it. So everything is looked at in vain only once.
 * @returns prices to begin an auction with, and for each student the price of the places that are bid for
 */
export function scarcity(problem: Problem): Scarcity {
  const { capacity, demand, coverage, from, volunteer } = problem;
  const price = new Float64Array(capacity.length);
  const places = new Places(problem);
  const order = Int32Array.from(demand, (_, s) => s).sort((a, b) => coverage[b]! - coverage[a]! || a - b);
  let unserved = 0;
  for (const student of order) {
    if (demand[student] === 0) continue;
    const looked = places.add(student);
    if (looked === null) continue;
    unserved++;
    for (const v of looked) price[v] = coverage[student]!;
  }
  const level = new Float64Array(demand.length);
  for (let s = 0; s < demand.length; s++) {
    let least = Infinity;
    for (let e = from[s]!; e < from[s + 1]!; e++)
      if (capacity[volunteer[e]!]! > 0) least = Math.min(least, price[volunteer[e]!]!);
    level[s] = least;
  }
  return { price, level, unserved };
}

/** Who has a first mentor, while that is found out. */
class Places {
  private readonly placeFrom: Int32Array;
  private readonly holder: Int32Array;
  private readonly taken: Int32Array;
  private readonly closed: Uint8Array;
  /** When a volunteer was last looked at, and from which student. */
  private readonly seen: Int32Array;
  private readonly cameFrom: Int32Array;
  /** Where a student is. */
  private readonly at: Int32Array;
  private readonly queue: Int32Array;

  constructor(private readonly problem: Problem) {
    const { capacity, demand } = problem;
    this.placeFrom = new Int32Array(capacity.length + 1);
    for (let v = 0; v < capacity.length; v++) this.placeFrom[v + 1] = this.placeFrom[v]! + capacity[v]!;
    this.holder = new Int32Array(this.placeFrom[capacity.length]!);
    this.taken = new Int32Array(capacity.length);
    this.closed = Uint8Array.from(capacity, places => Number(places === 0));
    this.seen = new Int32Array(capacity.length).fill(nobody);
    this.cameFrom = new Int32Array(capacity.length);
    this.at = new Int32Array(demand.length).fill(nobody);
    this.queue = new Int32Array(demand.length);
  }

  /** Finds a place for the student. @returns the volunteers looked at in vain, null when there is a place */
  add(student: number): number[] | null {
    const { capacity, from, volunteer } = this.problem;
    const looked: number[] = [];
    this.queue[0] = student;
    let end = 1;
    for (let next = 0; next < end; next++) {
      const s = this.queue[next]!;
      for (let e = from[s]!; e < from[s + 1]!; e++) {
        const v = volunteer[e]!;
        if (this.closed[v] || this.seen[v] === student) continue;
        this.seen[v] = student;
        this.cameFrom[v] = s;
        if (this.taken[v]! < capacity[v]!) {
          this.move(student, v);
          return null;
        }
        looked.push(v);
        for (let k = this.placeFrom[v]!; k < this.placeFrom[v + 1]!; k++) this.queue[end++] = this.holder[k]!;
      }
    }
    for (const v of looked) this.closed[v] = 1;
    return looked;
  }

  /** Moves everybody along the way that ends at a volunteer with a place. */
  private move(student: number, last: number): void {
    this.taken[last]!++;
    let v = last;
    let place = this.placeFrom[v]! + this.taken[v]! - 1;
    for (;;) {
      const s = this.cameFrom[v]!;
      const before = this.at[s]!;
      this.holder[place] = s;
      this.at[s] = v;
      if (s === student) return;
      v = before;
      place = this.holder.indexOf(s, this.placeFrom[v]!);
    }
  }
}
