import { Heap } from './heap.ts';

const none = -1;

/** Dijkstra's bookkeeping, kept between searches so that each costs only what it touches. */
export class Search {
  /** Of each node, as far as it was reached. */
  readonly distance: Float64Array;
  /** The entry by which a node was reached. */
  private readonly via: Int32Array;
  private readonly done: Uint8Array;
  private readonly touched: number[] = [];
  private readonly heap = new Heap();
  /** The least cost of an end found so far. */
  limit = Infinity;
  /** The node at that end. */
  last = none;

  constructor(nodes: number) {
    this.distance = new Float64Array(nodes).fill(Infinity);
    this.via = new Int32Array(nodes).fill(none);
    this.done = new Uint8Array(nodes);
  }

  /** Begins at a node; `limit` is what it costs to end at once. */
  begin(node: number, limit: number): void {
    for (const one of this.touched) {
      this.distance[one] = Infinity;
      this.via[one] = none;
      this.done[one] = 0;
    }
    this.touched.length = 0;
    this.heap.clear();
    this.limit = limit;
    this.last = none;
    this.reach(node, 0, none);
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

  distanceOf(node: number): number {
    return this.distance[node]!;
  }

  reach(node: number, distance: number, via: number): void {
    if (distance >= this.distance[node]! || distance >= this.limit) return;
    if (this.distance[node] === Infinity) this.touched.push(node);
    this.distance[node] = distance;
    this.via[node] = via;
    this.heap.push(node, distance);
  }

  /** Reaches a node from another one without a pair: a volunteer from the group, or the other way round. */
  hop(node: number, distance: number, before: number): void {
    this.reach(node, distance, -2 - before);
  }

  /** The node from which one hopped to this one; -1 when it was reached by an entry. */
  hopTo(node: number): number {
    return -2 - Math.min(this.via[node]!, none);
  }

  /** A way ends here, at this cost in all. */
  end(node: number, cost: number): void {
    if (cost >= this.limit) return;
    this.limit = cost;
    this.last = node;
  }

  /** The entry by which a node was reached; below 0 for where it began, or where one hopped. */
  entryTo(node: number): number {
    return this.via[node]!;
  }

  /** Every node nearer than the end, with by how much. */
  forEachNearer(visit: (node: number, by: number) => void): void {
    for (const node of this.touched) {
      const by = this.limit - this.distance[node]!;
      if (by > 0) visit(node, by);
    }
  }
}
