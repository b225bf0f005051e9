import { keyOf, keysOf, keysWithin } from '../cells/key.ts';
import type { Field, Roster } from './field.ts';

/** Which of our fields a column holds, by its heading. A heading that is not there is not imported. */
export type Mapping = Record<string, string>;

export interface Guess {
  mapping: Mapping;
  /** Required fields that no heading looks like. */
  missing: string[];
  /** Headings that are never imported, since they would identify or reach a minor. */
  neverImported: string[];
}

/** Words shorter than this say nothing in the middle of a heading. */
const shortestMention = 5;

/**
 * Guesses the columns by their headings: by what the same organisation chose the last time, else by the words people
 * use. A heading that is nothing but such words goes before one that merely has them in it ('Which languages do you
 * speak?').
 */
export function guessColumns(roster: Roster, headings: readonly string[], remembered: Mapping = {}): Guess {
  const fields = Object.entries(roster.fields);
  const neverImported = headings.filter(heading => roster.isPrivate?.(heading));
  const chosen = new Map(Object.entries(remembered).map(([heading, field]) => [keyOf(heading), field]));
  const taken = new Map<string, string>();
  const guess = (fieldOf: (heading: string) => string | undefined) => {
    for (const heading of headings) {
      const name = fieldOf(heading);
      if (name === undefined || taken.has(heading) || neverImported.includes(heading)) continue;
      if (isFree(roster, name, [...taken.values()])) taken.set(heading, name);
    }
  };

  guess(heading => chosen.get(keyOf(heading)));
  const others = (find: (heading: string) => string | undefined) => (heading: string) =>
    chosen.has(keyOf(heading)) ? undefined : find(heading);
  guess(others(heading => fields.find(([name, field]) => isCalled(name, field, heading))?.[0]));
  const found = new Set(taken.values());
  const open = fields.filter(([name]) => !found.has(name));
  guess(others(heading => open.find(([name, field]) => isMentioned(name, field, heading))?.[0]));

  const missing = fields.filter(([name, { required }]) => required && ![...taken.values()].includes(name));
  return { mapping: Object.fromEntries(taken), missing: missing.map(([name]) => name), neverImported };
}

function isFree({ fields }: Roster, name: string, taken: string[]): boolean {
  if (!Object.hasOwn(fields, name)) return false;
  const { several, parts } = fields[name]!;
  return several === true || parts !== undefined || !taken.includes(name);
}

function isCalled(name: string, field: Field, heading: string): boolean {
  const key = keyOf(heading);
  const names = wordsOf(name, field);
  return names.includes(key) || (field.several === true && names.includes(key.replace(/\d+$/, '')));
}

function isMentioned(name: string, field: Field, heading: string): boolean {
  const within = keysWithin(heading);
  return wordsOf(name, field).some(word => word.length >= shortestMention && within.has(word));
}

function wordsOf(name: string, field: Field): string[] {
  return keysOf([name, field.called, ...(field.parts ?? [])].join());
}
