import { invalid } from '#libs/platform';

/** Whether a day has not begun yet anywhere on earth. */
export function isAhead(day: string, at: Date): boolean {
  const eastmost = new Date(at.getTime() + 14 * 3_600_000);
  return day > eastmost.toISOString().slice(0, 10);
}

/** @throws Refusal with problem 'in-the-future' */
export function checkDay(day: string, field: string, at: Date): void {
  if (isAhead(day, at)) throw invalid(field, 'in-the-future');
}
