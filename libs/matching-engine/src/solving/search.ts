import { Heap } from './heap.ts';
import type { Network } from './network.ts';

const none = -1;

/** Dijkstra's bookkeeping, kept between searches so that each costs only what it touches. */
export class Search {
  /** Of each node, as far as it was reached. */
  readonly distance: Float64Array;
  /** The node from which a node was reached; -1 for where it began. */
  readonly before: Int32Array;
  /** The entry by which it was reached; -1 where one came without a pair: from a volunteer to the group, or back. */
  readonly via: Int32Array;
  private readonly done: Uint8Array;
  private readonly touched: Int32Array;
  private reached = 0;
  private readonly heap = new Heap();
  /** The least cost of an end found so far. */
  limit = Infinity;
  /** The node at that end. */
  last = none;

  constructor(nodes: number) {
    this.distance = new Float64Array(nodes).fill(Infinity);
    this.before = new Int32Array(nodes);
    this.via = new Int32Array(nodes);
    this.done = new Uint8Array(nodes);
    this.touched = new Int32Array(nodes);
  }

  /** Begins at a node; `limit` is what it costs to end at once. */
  begin(node: number, limit: number): void {
    const { touched, distance, done } = this;
    for (let i = 0; i < this.reached; i++) {
      distance[touched[i]!] = Infinity;
      done[touched[i]!] = 0;
    }
    this.reached = 0;
    this.heap.clear();
    this.limit = limit;
    this.last = none;
    this.reach(node, 0, none, none);
  }

  /** @returns the nearest node not left yet, or -1 when none is nearer than the best end */
  next(): number {
    while (this.heap.size > 0) {
      const node = this.heap.pop();
      if (this.done[node]) continue;
      if (this.distance[node]! >= this.limit) return none;
      this.done[node] = 1;
      return node;
    }
    return none;
  }

  reach(node: number, distance: number, before: number, via: number): void {
    if (distance >= this.distance[node]! || distance >= this.limit) return;
    if (this.distance[node] === Infinity) this.touched[this.reached++] = node;
    this.distance[node] = distance;
    this.before[node] = before;
    this.via[node] = via;
    this.heap.push(node, distance);
  }

  /** A way ends here, at this cost in all. */
  end(node: number, cost: number): void {
    if (cost >= this.limit) return;
    this.limit = cost;
    this.last = node;
  }

  /**
   * Every node nearer than the end is that much dearer now, or cheaper, so that what was optimal stays so.
   * @param sign 1 when one searched from a student for a place, -1 from a place for a student
   */
  reprice({ students, studentPrice, volunteerPrice, groupPrice }: Network, sign: 1 | -1): void {
    const groups = students + volunteerPrice.length;
    for (let i = 0; i < this.reached; i++) {
      const node = this.touched[i]!;
      const by = this.limit - this.distance[node]!;
      if (by <= 0) continue;
      if (node < students) studentPrice[node]! -= sign * by;
      else if (node < groups) volunteerPrice[node - students]! += sign * by;
      else groupPrice[node - groups]! += sign * by;
    }
  }
}
