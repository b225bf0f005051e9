import { join } from 'node:path';
import { loadWords, type Refusal, root } from '#libs/platform';
import type { RowProblem } from './reading/rows/problem.ts';

const words = loadWords(join(root, 'libs/rosters/locales'));

/** 'Row 12, column “Plätze”: expected a whole number from 1 to 5, found “viele”.' */
export function sayProblem(problem: RowProblem, locale: string): string {
  const { row, column, found: text } = problem;
  const values = {
    row,
    column,
    text,
    found: text === '' ? 'nothing' : 'text',
    expected: sayExpected(problem, locale),
  };
  return words.say(locale, column === undefined ? 'rosters.problem.row' : 'rosters.problem.cell', values);
}

/** 'a whole number from 1 to 5' */
export function sayExpected({ code, values }: RowProblem, locale: string): string {
  const key = `rosters.expected.${code}`;
  return words.say(locale, words.has(key) ? key : 'rosters.expected.other', values);
}

/** What one of our columns is called on a page. @param field 'jobTitle' */
export function sayField(field: string, locale: string): string {
  return words.say(locale, `rosters.field.${field}`);
}

/** Why a file as a whole cannot be read; undefined for a refusal that is none of this lib's. */
export function sayRefusal({ code, values }: Refusal, locale: string): string | undefined {
  if (!words.has(`rosters.refusal.${code}`)) return undefined;
  const column = typeof values.field === 'string' ? sayField(values.field, locale) : undefined;
  return words.say(locale, `rosters.refusal.${code}`, { ...values, column });
}
