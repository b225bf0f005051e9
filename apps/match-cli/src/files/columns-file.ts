import { z } from 'zod';
import { findInterests, isInterest } from '#libs/interests';
import { findLanguages } from '#libs/languages';
import { RulesInput } from '../rules/rule-input.ts';

/** What a heading of theirs is to us. */
export type Target =
  /** A field of ours. */
  | { field: string }
  /** What everybody has who has it ticked. */
  | { interests: string[] }
  | { languages: string[] };

// Written as a field's name, {"interest": "chess"}, {"language": "so"}, or null for nothing.
const target = (fields: readonly string[]) =>
  z.unknown().transform((value, context): Target | null => {
    if (value === null) return null;
    const read = typeof value === 'string' ? fieldIn(fields, value) : tickIn(value);
    if (read) return read;
    const params = { problem: 'target', values: { fields: fields.join(', ') } };
    context.addIssue({ code: 'custom', params, input: value });
    return z.NEVER;
  });

/**
 * columns.json. A side that is left out is guessed by its headings.
 * @param fields the names of our fields on each side
 */
export const columnsFile = (fields: Record<'volunteers' | 'students', readonly string[]>) =>
  z.strictObject({
    volunteers: z.record(z.string(), target(fields.volunteers)).optional(),
    students: z.record(z.string(), target(fields.students)).optional(),
    rules: RulesInput,
  });

export type Targets = Record<string, Target | null>;

function fieldIn(fields: readonly string[], name: string): Target | undefined {
  return fields.includes(name) ? { field: name } : undefined;
}

const Tick = z.union([z.strictObject({ interest: z.string() }), z.strictObject({ language: z.string() })]);

function tickIn(value: unknown): Target | undefined {
  const { data } = Tick.safeParse(value);
  if (!data) return undefined;
  if ('interest' in data) {
    const interests = findInterests(data.interest);
    return interests.length && interests.every(isInterest) ? { interests } : undefined;
  }
  const { codes, unknown } = findLanguages(data.language);
  return codes.length && !unknown.length ? { languages: codes } : undefined;
}
