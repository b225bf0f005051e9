import { grown } from './grown.ts';

/** Ids by their bytes, so that millions of rows are read without a string for each. Open addressing, FNV-1a. */
export class IdTable {
  #bytes = Buffer.alloc(1 << 12);
  /** Where each id begins; one more for the end of the last. */
  #start = new Int32Array(1 << 8);
  /** Place of an id, one up; 0: free. A power of two long, and at least twice as many as ids. */
  #slots = new Int32Array(1 << 9);
  size = 0;

  /** @returns its place; what stands there already is not added again @see size to tell */
  add(bytes: Buffer, from: number, to: number): number {
    const slot = this.#slotOf(bytes, from, to);
    const known = this.#slots[slot]!;
    if (known) return known - 1;
    const at = this.#start[this.size]!;
    while (at + to - from > this.#bytes.length)
      this.#bytes = Buffer.concat([this.#bytes], this.#bytes.length * 2);
    bytes.copy(this.#bytes, at, from, to);
    this.size++;
    this.#start = grown(this.#start, this.size + 1);
    this.#start[this.size] = at + to - from;
    this.#slots[slot] = this.size;
    if (this.size * 2 > this.#slots.length) this.#rehash();
    return this.size - 1;
  }

  /** @returns its place, or -1 */
  find(bytes: Buffer, from: number, to: number): number {
    return this.#slots[this.#slotOf(bytes, from, to)]! - 1;
  }

  name(place: number): string {
    return this.#bytes.toString('utf8', this.#start[place], this.#start[place + 1]);
  }

  #slotOf(bytes: Buffer, from: number, to: number): number {
    let hash = 0x811c9dc5;
    for (let i = from; i < to; i++) hash = Math.imul(hash ^ bytes[i]!, 0x01000193);
    const mask = this.#slots.length - 1;
    let slot = (hash ^ (hash >>> 15)) & mask;
    while (this.#slots[slot] !== 0 && !this.#is(this.#slots[slot]! - 1, bytes, from, to))
      slot = (slot + 1) & mask;
    return slot;
  }

  #is(place: number, bytes: Buffer, from: number, to: number): boolean {
    const start = this.#start[place]!;
    if (this.#start[place + 1]! - start !== to - from) return false;
    for (let i = from, j = start; i < to; i++, j++) if (bytes[i] !== this.#bytes[j]) return false;
    return true;
  }

  #rehash(): void {
    this.#slots = new Int32Array(this.#slots.length * 2);
    for (let place = 0; place < this.size; place++)
      this.#slots[this.#slotOf(this.#bytes, this.#start[place]!, this.#start[place + 1]!)] = place + 1;
  }
}
