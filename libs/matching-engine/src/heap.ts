/** A binary heap of nodes by distance; equal distances come out by the smaller node, so that order is never left to chance. */
export class Heap {
  private readonly nodes: number[] = [];
  private readonly keys: number[] = [];

  get size(): number {
    return this.nodes.length;
  }

  clear(): void {
    this.nodes.length = 0;
    this.keys.length = 0;
  }

  push(node: number, key: number): void {
    let place = this.nodes.length;
    this.nodes.push(node);
    this.keys.push(key);
    while (place > 0) {
      const parent = (place - 1) >> 1;
      if (!this.before(place, parent)) break;
      this.swap(place, parent);
      place = parent;
    }
  }

  /** The node with the smallest key; ask `size` first. */
  pop(): { node: number; key: number } {
    const first = { node: this.nodes[0] as number, key: this.keys[0] as number };
    const node = this.nodes.pop() as number;
    const key = this.keys.pop() as number;
    if (this.nodes.length > 0) {
      this.nodes[0] = node;
      this.keys[0] = key;
      this.sink();
    }
    return first;
  }

  private sink(): void {
    for (let place = 0; ; ) {
      let least = place;
      for (const child of [2 * place + 1, 2 * place + 2])
        if (child < this.nodes.length && this.before(child, least)) least = child;
      if (least === place) return;
      this.swap(place, least);
      place = least;
    }
  }

  private before(a: number, b: number): boolean {
    const [one, other] = [this.keys[a] as number, this.keys[b] as number];
    return one < other || (one === other && (this.nodes[a] as number) < (this.nodes[b] as number));
  }

  private swap(a: number, b: number): void {
    const [node, key] = [this.nodes[a] as number, this.keys[a] as number];
    this.nodes[a] = this.nodes[b] as number;
    this.keys[a] = this.keys[b] as number;
    this.nodes[b] = node;
    this.keys[b] = key;
  }
}
