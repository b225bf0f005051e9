import { Best, placeOf, scoreIn } from './best.ts';
import type { Bits } from './bits.ts';
import { Excess, type Prices } from './excess.ts';
import { joined, type Rows, RowWriter } from './rows.ts';
import type { Setting } from './setting.ts';

/** What can be asked of all pairs. Each block of students answers for itself, and the answers are joined in order. */
export type Question =
  /** All pairs that may be. */
  | { kind: 'all' }
  /** Each student's best pairs with some volunteers. */
  | { kind: 'best'; most: number; among: Bits }
  /** The best pairs of each of some volunteers: of a block the best in that block. */
  | { kind: 'best-of'; most: number; among: Bits }
  /** Those of given pairs that may be, by student the volunteers. */
  | { kind: 'given'; pairs: ReadonlyMap<number, Bits> }
  /** Pairs outside the lists that exceed what prices say, the most exceeding of each student. */
  | { kind: 'excess'; most: number; among: Bits; prices: Prices };

export interface Answer {
  rows: Rows;
  /** Of 'excess': how many there are, with those that are not among the most exceeding. */
  count: number;
}

/** What several blocks have answered, in order. */
export const answersOf = (blocks: readonly Answer[]): Answer => ({
  rows: joined(blocks.map(({ rows }) => rows)),
  count: blocks.reduce((sum, { count }) => sum + count, 0),
});

/** A block of students: from the first to before the end. */
export interface Block {
  first: number;
  end: number;
}

/** @param onProgress told now and then the share of the block that is done */
export function answer(
  setting: Setting,
  question: Question,
  { first, end }: Block,
  onProgress: (share: number) => void = () => undefined,
): Answer {
  const writer = new RowWriter();
  const ask = asker(setting, question, writer);
  for (let s = first; s < end; s++) {
    ask.student(s);
    writer.endRow();
    if ((s - first) % 500 === 0) onProgress((s - first) / (end - first));
  }
  return { rows: ask.rows?.(first, end) ?? writer.rows(), count: ask.count?.() ?? 0 };
}

interface Asker {
  student(s: number): void;
  count?(): number;
  /** Where they are known at the end only. */
  rows?(first: number, end: number): Rows;
}

function asker(setting: Setting, question: Question, writer: RowWriter): Asker {
  const write = { floor: -1, visit: (v: number, score: number) => writer.add(v, score) };
  switch (question.kind) {
    case 'all':
      return { student: s => setting.visitPairs(s, write) };
    case 'given':
      return {
        student: s => {
          const among = question.pairs.get(s);
          if (among) setting.visitPairs(s, write, among);
        },
      };
    case 'best':
      return best(setting, question.most, question.among, writer);
    case 'best-of':
      return bestOf(setting, question.most, question.among);
    case 'excess': {
      const excess = new Excess(setting.volunteers.length, question.most, question.prices);
      return {
        student: s => {
          if (!excess.begin(s)) return;
          setting.visitPairs(s, excess, question.among);
          excess.end(writer);
        },
        count: () => excess.count,
      };
    }
  }
}

function best(setting: Setting, most: number, among: Bits, writer: RowWriter): Asker {
  const width = setting.volunteers.length;
  const found = new Best(most, width);
  return {
    student: s => {
      setting.visitPairs(s, found, among);
      writeByPlace(found.take(), width, writer);
    },
  };
}

function writeByPlace(keys: Float64Array, width: number, writer: RowWriter): void {
  const byPlace = Array.from(keys, key => [placeOf(key, width), scoreIn(key, width)] as const);
  for (const [v, score] of byPlace.sort(([v], [w]) => v - w)) writer.add(v, score);
}

function bestOf(setting: Setting, most: number, among: Bits): Asker {
  const heaps = new BestOfVolunteers(setting.students.length, most);
  return {
    student: s => setting.visitPairs(s, { floor: -1, visit: (v, score) => heaps.add(v, s, score) }, among),
    rows: (first, end) => heaps.rows(first, end),
  };
}

/** The best students of each volunteer. */
export class BestOfVolunteers {
  private readonly found = new Map<number, Best>();

  constructor(
    private readonly students: number,
    private readonly most: number,
  ) {}

  add(v: number, s: number, score: number): void {
    let best = this.found.get(v);
    if (!best) {
      best = new Best(this.most, this.students);
      this.found.set(v, best);
    }
    if (score > best.floor) best.visit(s, score);
  }

  rows(first: number, end: number): Rows {
    const byStudent = Array.from({ length: end - first }, (): [number, number][] => []);
    for (const [v, best] of [...this.found].sort(([v], [w]) => v - w))
      for (const key of best.take())
        byStudent[placeOf(key, this.students) - first]!.push([v, scoreIn(key, this.students)]);
    const writer = new RowWriter();
    for (const row of byStudent) {
      for (const [v, score] of row) writer.add(v, score);
      writer.endRow();
    }
    return writer.rows();
  }
}
