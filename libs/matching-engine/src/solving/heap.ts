/** A binary heap of nodes by distance; equal distances come out by the smaller node, so that order is never left to chance. */
export class Heap {
  private nodes = new Int32Array(16_384);
  private keys = new Float64Array(16_384);
  size = 0;

  clear(): void {
    this.size = 0;
  }

  push(node: number, key: number): void {
    if (this.size === this.nodes.length) this.grow();
    const { nodes, keys } = this;
    let place = this.size++;
    while (place > 0) {
      const parent = (place - 1) >> 1;
      const above = keys[parent]!;
      if (above < key || (above === key && nodes[parent]! < node)) break;
      keys[place] = above;
      nodes[place] = nodes[parent]!;
      place = parent;
    }
    keys[place] = key;
    nodes[place] = node;
  }

  private grow(): void {
    const { nodes, keys } = this;
    this.nodes = new Int32Array(2 * this.size);
    this.nodes.set(nodes);
    this.keys = new Float64Array(2 * this.size);
    this.keys.set(keys);
  }

  /** The node with the smallest key; ask `size` first. */
  pop(): number {
    const { nodes, keys } = this;
    const top = nodes[0]!;
    const size = --this.size;
    const node = nodes[size]!;
    const key = keys[size]!;
    let place = 0;
    for (;;) {
      let child = 2 * place + 1;
      if (child >= size) break;
      if (child + 1 < size && isBefore(keys[child + 1]!, nodes[child + 1]!, keys[child]!, nodes[child]!))
        child++;
      if (!isBefore(keys[child]!, nodes[child]!, key, node)) break;
      keys[place] = keys[child]!;
      nodes[place] = nodes[child]!;
      place = child;
    }
    keys[place] = key;
    nodes[place] = node;
    return top;
  }
}

const isBefore = (key: number, node: number, otherKey: number, otherNode: number) =>
  key < otherKey || (key === otherKey && node < otherNode);
