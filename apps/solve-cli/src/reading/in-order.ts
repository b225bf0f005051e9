import type { IdTable } from './id-table.ts';

export interface Ordered {
  /** In order of their UTF-16 code units. */
  names: string[];
  /** The place in the file of each name. */
  order: Int32Array;
  /** The place among the names of each row of the file. */
  rank: Int32Array;
}

/** Puts ids in an order that is the same on every machine, however their file has them. */
export function inOrder(ids: IdTable): Ordered {
  const names = Array.from({ length: ids.size }, (_, place) => ids.name(place));
  const order = Int32Array.from(names.keys()).sort((a, b) => (names[a]! < names[b]! ? -1 : 1));
  const rank = new Int32Array(ids.size);
  order.forEach((place, at) => {
    rank[place] = at;
  });
  return { names: Array.from(order, place => names[place]!), order, rank };
}
