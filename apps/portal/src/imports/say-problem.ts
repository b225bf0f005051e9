import { type ImportProblem, sayExpected, sayKnown, sayProblem } from '#libs/rosters';
import type { Refusals } from '../http/refusals.ts';

/** A problem of an import as the API and the pages tell it. */
export interface SaidProblem {
  row: number;
  column: string;
  expected: string;
  found: string;
  sentence: string;
}

/** Puts a problem into words: of what is written, or of what we know already. */
export function problemIn(refusals: Refusals, locale: string, problem: ImportProblem): SaidProblem {
  const { row, column = '', found } = problem;
  if ('known' in problem) {
    const expected = refusals.problem(problem.known, locale);
    return { row, column, expected, found, sentence: sayKnown({ row, column, found, expected }, locale) };
  }
  return {
    row,
    column,
    expected: sayExpected(problem, locale),
    found,
    sentence: sayProblem(problem, locale),
  };
}
