import { Refusal } from '#libs/platform';
import { type RowProblem, readTable, sayProblem, sayRefusal, type Table } from '#libs/rosters';
import { BadInput } from '../bad-input.ts';
import { locale, say } from '../words.ts';
import { readBytes } from './read-bytes.ts';

/** @throws BadInput that says why the file is no table */
export function readSheet(path: string): Table {
  const bytes = readBytes(path);
  try {
    return readTable(bytes);
  } catch (error) {
    const sentence = error instanceof Refusal ? sayRefusal(error, locale) : undefined;
    if (sentence === undefined) throw error;
    throw new BadInput(say('file.refused', { path, sentence }));
  }
}

/** More than these nobody reads in a terminal. */
const mostLines = 20;

/** @throws BadInput with a line for each problem, by row, if there is any */
export function refuse(path: string, problems: readonly RowProblem[]): void {
  if (problems.length === 0) return;
  const sorted = [...problems].sort((a, b) => a.row - b.row);
  const lines = sorted.slice(0, mostLines).map(problem => `${path}: ${sayProblem(problem, locale)}`);
  const more = problems.length - lines.length;
  throw new BadInput(...lines, ...(more > 0 ? [say('file.more', { path, count: more })] : []));
}
