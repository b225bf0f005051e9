import { checkText, eachRow } from './each-row.ts';
import { grown } from './grown.ts';
import { IdTable } from './id-table.ts';

export interface Column {
  heading: string;
  min: number;
  max: number;
}

export interface People {
  path: string;
  ids: IdTable;
  /** For each column, the number of each person, in the order of the file. */
  numbers: Int32Array[];
}

/**
 * Reads people: an id each, and whole numbers.
 * @throws BadInput that names the file and the line
 */
export function readPeople(path: string, columns: readonly Column[]): People {
  const ids = new IdTable();
  const numbers = columns.map(() => new Int32Array(256));
  let lines = new Int32Array(256);
  eachRow(path, ['id', ...columns.map(({ heading }) => heading)], (row, [idAt, ...numbersAt]) => {
    const [from, to] = [row.start[idAt!]!, row.end[idAt!]!];
    if (from === to) throw row.wrong('no-id', { heading: 'id' });
    checkText(row, idAt!);
    const before = ids.size;
    const place = ids.add(row.bytes, from, to);
    if (ids.size === before)
      throw row.wrong('id-twice', { heading: 'id', found: row.text(idAt!), first: lines[place]! });
    lines = grown(lines, ids.size);
    lines[place] = row.line;
    for (const [column, { heading, min, max }] of columns.entries()) {
      const list = grown(numbers[column]!, ids.size);
      list[place] = row.whole(numbersAt[column]!, heading, min, max);
      numbers[column] = list;
    }
  });
  return { path, ids, numbers: numbers.map(list => list.slice(0, ids.size)) };
}
