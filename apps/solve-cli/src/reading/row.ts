import { BadInput } from '../bad-input.ts';
import { say } from '../words.ts';

const quote = 0x22;
const comma = 0x2c;
const zero = 0x30;

/** What may stand around a field: a space, a tab, the end of a line as Windows writes it. */
const isBlank = (byte: number | undefined) => byte === 0x20 || byte === 0x09 || byte === 0x0d;

/**
 * One line of a file, split into fields by where their bytes begin and end. There is one of it for a whole file, filled
 * anew for each line: millions of objects would cost more than all else.
 */
export class Row {
  bytes: Buffer = Buffer.alloc(0);
  readonly start: number[] = [];
  readonly end: number[] = [];
  width = 0;
  line = 0;

  constructor(readonly path: string) {}

  /** Splits at commas. Fields in quotation marks may hold commas and doubled quotation marks, but no new line. */
  take(bytes: Buffer, from: number, to: number): void {
    this.bytes = bytes;
    this.width = 0;
    for (let i = from, begin = from; i <= to; i++) {
      if (i < to && bytes[i] === quote) {
        this.#takeQuoted(bytes.subarray(from, to));
        return;
      }
      if (i < to && bytes[i] !== comma) continue;
      this.#put(begin, i);
      begin = i + 1;
    }
  }

  text(field: number): string {
    return this.bytes.toString('utf8', this.start[field], this.end[field]);
  }

  /** @throws BadInput for all but a whole number within the bounds */
  whole(field: number, heading: string, min: number, max: number): number {
    const [from, to] = [this.start[field]!, this.end[field]!];
    let number = from === to || to - from > 16 ? Number.NaN : 0;
    for (let i = from; i < to; i++) {
      const digit = this.bytes[i]! - zero;
      number = digit >= 0 && digit <= 9 ? number * 10 + digit : Number.NaN;
    }
    if (number >= min && number <= max) return number;
    throw this.wrong('number', { heading, min, max, found: JSON.stringify(this.text(field)) });
  }

  /** @returns what to throw: the file, the line, and the problem in words */
  wrong(problem: string, values: Record<string, string | number> = {}): BadInput {
    return wrongAt(this.path, this.line, problem, values);
  }

  #put(from: number, to: number): void {
    while (from < to && isBlank(this.bytes[from])) from++;
    while (to > from && isBlank(this.bytes[to - 1])) to--;
    this.start[this.width] = from;
    this.end[this.width++] = to;
  }

  /** Byte by byte, since a byte of a letter must not be taken for a space. */
  #takeQuoted(line: Buffer): void {
    this.bytes = Buffer.alloc(line.length);
    this.width = 0;
    let size = 0;
    for (let i = 0; i <= line.length; i++) {
      while (isBlank(line[i])) i++;
      this.start[this.width] = size;
      if (line[i] === quote) [i, size] = this.#copyQuoted(line, i + 1, size);
      else [i, size] = this.#copyPlain(line, i, size);
      this.end[this.width++] = size;
    }
  }

  /** @returns where the field is over, and how much has been written */
  #copyQuoted(line: Buffer, from: number, written: number): [number, number] {
    let [i, size] = [from, written];
    for (; line[i] !== quote || line[i + 1] === quote; i++) {
      if (i >= line.length) throw this.wrong('quote');
      if (line[i] === quote) i++;
      this.bytes[size++] = line[i]!;
    }
    i++;
    while (isBlank(line[i])) i++;
    if (i < line.length && line[i] !== comma) throw this.wrong('quote');
    return [i, size];
  }

  #copyPlain(line: Buffer, from: number, written: number): [number, number] {
    let [i, size] = [from, written];
    for (; i < line.length && line[i] !== comma; i++) {
      if (line[i] === quote) throw this.wrong('quote');
      this.bytes[size++] = line[i]!;
    }
    while (size > written && isBlank(this.bytes[size - 1])) size--;
    return [i, size];
  }
}

/** @returns what to throw: the file, the line, and the problem in words */
export function wrongAt(
  path: string,
  line: number,
  problem: string,
  values: Record<string, string | number> = {},
): BadInput {
  return new BadInput(say('row.at', { path, line: String(line), problem: say(`row.${problem}`, values) }));
}
