/**
 * The greatest few of many scored places; of equal scores the earlier place comes first. Both are one number, score × width +
 * what is left of the width, in a heap with the least on top.
 */
export class Best {
  /** The score that a place must exceed to be among the best: places come in order. */
  floor = -1;
  private readonly keys: Float64Array;
  private size = 0;

  /** @param width one more than the greatest place */
  constructor(
    most: number,
    private readonly width: number,
  ) {
    this.keys = new Float64Array(most);
  }

  visit(place: number, score: number): void {
    this.put(keyOf(score, place, this.width));
  }

  /** Takes in what another has found. */
  join(keys: Float64Array): void {
    for (const key of keys) if (this.size < this.keys.length || key > this.keys[0]!) this.put(key);
  }

  /** Ready for the next. @returns the keys of the best, the best first; see `placeOf` and `scoreIn` */
  take(): Float64Array {
    const keys = this.keys.slice(0, this.size).sort().reverse();
    this.size = 0;
    this.floor = -1;
    return keys;
  }

  private put(key: number): void {
    if (this.size < this.keys.length) this.up(this.size++, key);
    else this.down(key);
    if (this.size === this.keys.length) this.floor = scoreIn(this.keys[0]!, this.width);
  }

  private up(place: number, key: number): void {
    const { keys } = this;
    while (place > 0) {
      const above = (place - 1) >> 1;
      if (keys[above]! <= key) break;
      keys[place] = keys[above]!;
      place = above;
    }
    keys[place] = key;
  }

  /** In the place of the least. */
  private down(key: number): void {
    const { keys, size } = this;
    let place = 0;
    for (;;) {
      let below = 2 * place + 1;
      if (below >= size) break;
      if (below + 1 < size && keys[below + 1]! < keys[below]!) below++;
      if (keys[below]! >= key) break;
      keys[place] = keys[below]!;
      place = below;
    }
    keys[place] = key;
  }
}

export const keyOf = (score: number, place: number, width: number) => score * width + (width - 1 - place);
export const scoreIn = (key: number, width: number) => Math.floor(key / width);
export const placeOf = (key: number, width: number) => width - 1 - (key % width);
