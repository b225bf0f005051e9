import type { z } from 'zod';
import { type FieldProblem, problemsOf } from '#libs/platform';
import { BadInput } from '../bad-input.ts';
import { say } from '../words.ts';
import { readBytes } from './read-bytes.ts';

/** @throws BadInput that names the file and each place in it, with what was expected */
export function readJson<T extends z.ZodType>(path: string, schema: T): z.output<T> {
  const parsed = schema.safeParse(parse(path), { reportInput: true });
  if (parsed.success) return parsed.data;
  throw new BadInput(
    ...parsed.error.issues.map(issue => {
      const { field, code, values } = problemOf(issue);
      return say('file.place', { path, place: field || 'top', problem: say(`problem.${code}`, values) });
    }),
  );
}

function parse(path: string): unknown {
  const text = readBytes(path)
    .toString('utf8')
    .replace(/^\uFEFF/, '');
  try {
    return JSON.parse(text, (key, value) => {
      // An object would take it for its prototype, and forget it.
      if (key === '__proto__') throw new BadInput(say('file.no-name', { path }));
      return value;
    });
  } catch (error) {
    if (error instanceof BadInput) throw error;
    throw new BadInput(say('file.no-json', { path, why: (error as Error).message }));
  }
}

function problemOf(issue: z.core.$ZodIssue): FieldProblem {
  if (issue.code === 'invalid_union' && 'options' in issue) {
    const expected = (issue.options as string[]).join(', ');
    return { field: issue.path.join('.'), code: 'not-one-of', values: { expected } };
  }
  return problemsOf([issue])[0]!;
}
