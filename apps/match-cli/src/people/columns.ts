import { type Fields, guessColumns, type Mapping, type Roster, readYesNo, type Table } from '#libs/rosters';
import { BadInput } from '../bad-input.ts';
import type { Targets } from '../files/columns-file.ts';
import { say } from '../words.ts';

/** What is read from a table, and from which of its columns. */
export interface Columns {
  roster: Roster;
  mapping: Mapping;
  /** Field → what everybody has whose cell in it is ticked. */
  ticks: Map<string, { interests?: string[]; languages?: string[] }>;
  /** Headings that were left out because they would identify or reach a student. */
  leftOut: string[];
}

/** Guesses by the headings what the columns are. */
export function guessed(roster: Roster, table: Table): Columns {
  const { mapping, neverImported } = guessColumns(roster, table.headings);
  return { roster: withId(roster, mapping), mapping, ticks: new Map(), leftOut: neverImported };
}

/**
 * The columns as columns.json tells; whoever writes a heading there means it, private or not: nothing is kept.
 * @throws BadInput when two columns are one field that can have only one
 */
export function told(roster: Roster, targets: Targets, path: string): Columns {
  const mapping: Mapping = {};
  const fields: Fields = { ...roster.fields };
  const ticks: Columns['ticks'] = new Map();
  for (const [heading, target] of Object.entries(targets)) {
    if (target === null) continue;
    if ('field' in target) {
      const other = Object.keys(mapping).find(one => mapping[one] === target.field);
      const single = !fields[target.field]?.several;
      if (other && single)
        throw new BadInput(say('columns.twice', { path, heading, other, field: target.field }));
      mapping[heading] = target.field;
    } else {
      const name = `ticked ${heading}`;
      fields[name] = { called: '', read: readYesNo };
      mapping[heading] = name;
      ticks.set(name, target);
    }
  }
  const { tellsApart } = roster;
  return { roster: withId({ fields, tellsApart }, mapping), mapping, ticks, leftOut: [] };
}

/** Where a column tells the rows apart, every row needs it. */
function withId(roster: Roster, mapping: Mapping): Roster {
  const id = roster.tellsApart.find(field => Object.values(mapping).includes(field));
  if (!id) return roster;
  return { ...roster, fields: { ...roster.fields, [id]: { ...roster.fields[id]!, required: true } } };
}
