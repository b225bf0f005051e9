import { type RowProblem, sayExpected, sayProblem } from '#libs/rosters';

/** A problem of an import as the API and the pages tell it. */
export interface SaidProblem {
  row: number;
  column: string;
  expected: string;
  found: string;
  sentence: string;
}

export function problemIn(locale: string, problem: RowProblem): SaidProblem {
  const { row, column = '', found } = problem;
  return {
    row,
    column,
    expected: sayExpected(problem, locale),
    found,
    sentence: sayProblem(problem, locale),
  };
}
