import type { CellReader } from './cell.ts';
import { Unread } from './cell.ts';
import { readYesNo } from './choices.ts';
import { readDay } from './day.ts';

/** What a school writes of a guardian's consent. */
export interface Consent {
  given: boolean;
  /** The day the guardian signed, where the cell says it. */
  on?: string;
}

/** 'yes', 'no', or the day on which the guardian signed. */
export const readConsent: CellReader<Consent> = (text, column) => {
  const answer = readYesNo(text, column);
  if (!(answer instanceof Unread)) return { given: answer === 'yes' };
  const day = readDay(text, column);
  if (!(day instanceof Unread)) return { given: true, on: day };
  return /\d/.test(text) ? day : new Unread('consent');
};
