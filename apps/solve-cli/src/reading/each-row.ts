import { isUtf8 } from 'node:buffer';
import { closeSync, openSync, readSync } from 'node:fs';
import { BadInput } from '../bad-input.ts';
import { say } from '../words.ts';
import { Row } from './row.ts';

const newline = 0x0a;
const portion = 1 << 22;

/**
 * Reads a file portion by portion and hands over each row that is not empty, with its fields in the order of `headings`,
 * however the file orders them; columns of other names stand aside.
 * @param take called with the row, which is the same object each time, and the places of the headings in it
 * @throws BadInput that names the file, and the line where there is one
 */
export function eachRow(
  path: string,
  headings: readonly string[],
  take: (row: Row, place: readonly number[]) => void,
): void {
  const row = new Row(path);
  let place: number[] | undefined;
  let width = 0;
  eachLine(path, row, () => {
    if (!place) {
      place = placesOf(row, headings);
      width = row.width;
    } else if (row.width !== width) throw row.wrong('width', { expected: width, found: row.width });
    else take(row, place);
  });
  if (!place) throw new BadInput(say('file.empty', { path, headings: headings.join(',') }));
}

function placesOf(row: Row, headings: readonly string[]): number[] {
  const found = Array.from({ length: row.width }, (_, field) => row.text(field).toLowerCase());
  return headings.map(heading => {
    const at = found.indexOf(heading);
    if (at < 0) throw row.wrong('heading-missing', { headings: headings.join(','), missing: heading });
    if (found.lastIndexOf(heading) !== at) throw row.wrong('heading-twice', { heading });
    return at;
  });
}

function eachLine(path: string, row: Row, take: () => void): void {
  let rest = Buffer.alloc(0);
  for (const bytes of portionsOf(path)) {
    const all = rest.length ? Buffer.concat([rest, bytes]) : bytes;
    let from = 0;
    for (let to = all.indexOf(newline); to >= 0; to = all.indexOf(newline, from)) {
      takeLine(row, all, from, to, take);
      from = to + 1;
    }
    rest = Buffer.from(all.subarray(from));
  }
  takeLine(row, rest, 0, rest.length, take);
}

function takeLine(row: Row, bytes: Buffer, from: number, to: number, take: () => void): void {
  row.line++;
  if (row.line === 1 && bytes.subarray(from, to).indexOf('\uFEFF') === 0) from += 3;
  if (to > from && bytes[to - 1] === 0x0d) to--;
  if (to === from) return;
  row.take(bytes, from, to);
  take();
}

function* portionsOf(path: string): Generator<Buffer> {
  let file: number | undefined;
  try {
    file = openSync(path, 'r');
    for (;;) {
      const bytes = Buffer.allocUnsafe(portion);
      const length = readSync(file, bytes, 0, portion, null);
      if (length === 0) return;
      yield bytes.subarray(0, length);
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw new BadInput(say('file.unreadable', { path, code }));
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

/** @throws BadInput where the bytes of a field are no text */
export function checkText(row: Row, field: number): void {
  if (!isUtf8(row.bytes.subarray(row.start[field], row.end[field]))) throw row.wrong('encoding');
}
