/** Pairs with their scores, row by row (compressed sparse rows): student s has the entries from[s] to from[s + 1], by volunteer. */
export interface Rows {
  from: Int32Array;
  volunteer: Int32Array;
  score: Float64Array;
}

/** Writes rows one after the other. */
export class RowWriter {
  private readonly ends: number[] = [0];
  private volunteer = new Int32Array(1_024);
  private score = new Float64Array(1_024);
  private size = 0;

  /** Of the row that is being written; in order of volunteers. */
  add(volunteer: number, score: number): void {
    if (this.size === this.volunteer.length) this.grow();
    this.volunteer[this.size] = volunteer;
    this.score[this.size++] = score;
  }

  endRow(): void {
    this.ends.push(this.size);
  }

  rows(): Rows {
    const { ends, volunteer, score, size } = this;
    return { from: Int32Array.from(ends), volunteer: volunteer.slice(0, size), score: score.slice(0, size) };
  }

  private grow(): void {
    const [volunteer, score] = [new Int32Array(2 * this.size), new Float64Array(2 * this.size)];
    volunteer.set(this.volunteer);
    score.set(this.score);
    [this.volunteer, this.score] = [volunteer, score];
  }
}

/** The rows of one block of students after those of another. */
export function joined(blocks: readonly Rows[]): Rows {
  const length = blocks.reduce((sum, { volunteer }) => sum + volunteer.length, 0);
  const all = { from: [0], volunteer: new Int32Array(length), score: new Float64Array(length) };
  let size = 0;
  for (const { from, volunteer, score } of blocks) {
    all.volunteer.set(volunteer, size);
    all.score.set(score, size);
    for (const end of from.subarray(1)) all.from.push(size + end);
    size += volunteer.length;
  }
  return { ...all, from: Int32Array.from(all.from) };
}

/**
 * The pairs of both, of the same students. @returns with the rows the place in them of each of the first's pairs, in order
 */
export function merged(some: Rows, others: Rows): { rows: Rows; places: Int32Array } {
  const writer = new RowWriter();
  const places = new Int32Array(some.volunteer.length);
  let place = 0;
  for (let s = 0; s + 1 < some.from.length; s++) {
    let other = others.from[s]!;
    const end = others.from[s + 1]!;
    for (let e = some.from[s]!; e < some.from[s + 1]!; e++) {
      const v = some.volunteer[e]!;
      for (; other < end && others.volunteer[other]! < v; other++, place++)
        writer.add(others.volunteer[other]!, others.score[other]!);
      if (other < end && others.volunteer[other] === v) other++;
      places[e] = place++;
      writer.add(v, some.score[e]!);
    }
    for (; other < end; other++, place++) writer.add(others.volunteer[other]!, others.score[other]!);
    writer.endRow();
  }
  return { rows: writer.rows(), places };
}
