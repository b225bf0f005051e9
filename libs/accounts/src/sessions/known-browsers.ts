import { createHmac } from 'node:crypto';

/** How many people a browser remembers; a family computer has few. */
const most = 5;

/**
 * A browser remembers by a mark whose accounts were used in it: nothing that says who they are, and nothing that
 * another installation could have written.
 */
export const markOf = (secret: string, personId: string): string =>
  createHmac('sha256', secret).update(`browser of ${personId}`).digest('base64url').slice(0, 22);

/** @param marks as the browser brought them, 'x.y' */
export const isKnown = (marks: string, mark: string): boolean => marks.split('.').includes(mark);

/** @returns the marks with this one, the latest first */
export const withMark = (marks: string, mark: string): string =>
  [mark, ...marks.split('.').filter(one => /^[\w-]{22}$/.test(one) && one !== mark)].slice(0, most).join('.');
