import type { z } from 'zod';
import { type FieldProblem, Refusal } from '../errors/refusal.ts';

/**
 * Reads an input by its schema.
 * @throws Refusal 'invalid-input' that names each field and what was expected
 */
export function read<T extends z.ZodType>(schema: T, input: unknown): z.output<T> {
  const parsed = schema.safeParse(input ?? {}, { reportInput: true });
  if (parsed.success) return parsed.data;
  throw new Refusal('invalid-input', 'invalid', { fields: problemsOf(parsed.error.issues) });
}

/** The issues of a schema as problems that the locale files have words for; the first one of each field. */
export function problemsOf(issues: readonly z.core.$ZodIssue[]): FieldProblem[] {
  const byField = new Map<string, FieldProblem>();
  for (const issue of issues) {
    const field = issue.path.map(String).join('.');
    if (!byField.has(field)) byField.set(field, { field, ...describe(issue) });
  }
  return [...byField.values()];
}

function describe(issue: z.core.$ZodIssue): Omit<FieldProblem, 'field'> {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined || issue.input === null
        ? { code: 'required' }
        : { code: 'wrong-type', values: { expected: issue.expected } };
    case 'too_small':
      if (issue.origin === 'string')
        return issue.minimum === 1
          ? { code: 'required' }
          : { code: 'too-short', values: { min: Number(issue.minimum) } };
      return {
        code: issue.origin === 'array' ? 'too-few' : 'too-small',
        values: { min: Number(issue.minimum) },
      };
    case 'too_big':
      return {
        code: issue.origin === 'string' ? 'too-long' : issue.origin === 'array' ? 'too-many' : 'too-big',
        values: { max: Number(issue.maximum) },
      };
    case 'invalid_format':
      return { code: formats[issue.format] ?? 'wrong-format' };
    case 'invalid_value':
      return {
        code: isMissing(issue.input) ? 'not-chosen' : 'not-one-of',
        values: { expected: issue.values.map(String).join(', ') },
      };
    case 'custom':
      return { code: String(issue.params?.problem ?? 'wrong-format'), values: issue.params?.values };
    case 'unrecognized_keys':
      return { code: 'unknown-field', values: { keys: issue.keys.join(', ') } };
    default:
      return { code: 'wrong-format' };
  }
}

/** Browsers leave out what was not chosen, or send nothing for it. */
const isMissing = (input: unknown) => input === undefined || input === null || input === '';

const formats: Record<string, string> = { email: 'email', date: 'day', uuid: 'id', url: 'url' };
