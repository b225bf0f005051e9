import { bitsOf } from '../people.ts';

/** A set of volunteers by their places, 32 to a word. */
export type Bits = Uint32Array;

export const wordsFor = (count: number): number => (count + 31) >>> 5;

export const noBits = (count: number): Bits => new Uint32Array(wordsFor(count));

export function allBits(count: number): Bits {
  const bits = noBits(count).fill(0xffffffff);
  if (count & 31) bits[bits.length - 1] = 2 ** (count & 31) - 1;
  return bits;
}

export function put(bits: Bits, place: number): void {
  bits[place >>> 5]! |= 1 << (place & 31);
}

export function drop(bits: Bits, place: number): void {
  bits[place >>> 5]! &= ~(1 << (place & 31));
}

export const isIn = (bits: Bits, place: number): boolean => ((bits[place >>> 5]! >>> (place & 31)) & 1) === 1;

export function setOf(places: Iterable<number>, count: number): Bits {
  const bits = noBits(count);
  for (const place of places) put(bits, place);
  return bits;
}

/** Keeps in `bits` what is in any of the others too. */
export function keepAny(bits: Bits, others: readonly (Bits | undefined)[]): void {
  const given = others.filter(one => one !== undefined);
  const [first, second] = given;
  if (!first) bits.fill(0);
  else if (!second) for (let word = 0; word < bits.length; word++) bits[word]! &= first[word]!;
  else if (given.length === 2)
    for (let word = 0; word < bits.length; word++) bits[word]! &= first[word]! | second[word]!;
  else keepAny(bits, [first.map((one, word) => one | second[word]!), ...given.slice(2)]);
}

/** How many. */
export function countOf(bits: Bits): number {
  let count = 0;
  for (const word of bits) count += bitsOf(word);
  return count;
}

/** The places in a set, in order. @param into long enough @returns how many */
export function placesIn(bits: Bits, into: Int32Array): number {
  let count = 0;
  for (let word = 0; word < bits.length; word++)
    for (let rest = bits[word]!; rest !== 0; rest &= rest - 1)
      into[count++] = (word << 5) + 31 - Math.clz32(rest & -rest);
  return count;
}

/** Sets by name, made when first put into. */
export class Sets {
  private readonly byName = new Map<string, Bits>();

  constructor(private readonly count: number) {}

  get(name: string): Bits | undefined {
    return this.byName.get(name);
  }

  put(name: string, place: number): void {
    let bits = this.byName.get(name);
    if (!bits) {
      bits = noBits(this.count);
      this.byName.set(name, bits);
    }
    put(bits, place);
  }
}
