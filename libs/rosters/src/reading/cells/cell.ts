/** A cell that does not say what is expected. The words for `code` are in the locale files under `expected`. */
export class Unread {
  constructor(
    readonly code: string,
    readonly values: Record<string, string | number> = {},
  ) {}
}

/** What the other cells of a column tell about one. */
export interface Column {
  heading: string;
  dayOrder?: DayOrder;
}

export type DayOrder = 'day-first' | 'month-first';

/** @param text trimmed, not empty, without control characters */
export type CellReader<T> = (text: string, column: Column) => T | Unread;
