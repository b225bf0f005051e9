import { z } from 'zod';

/** Where to go next: a page of ours, never another site; the start when it is none. */
export const ownAddress = () => z.string().max(500).refine(isOurs).catch('/').default('/');

/** Read as browsers read it, which drop tabs and new lines and take a backslash for a slash. */
function isOurs(address: string): boolean {
  const here = 'http://here.invalid';
  return address.startsWith('/') && URL.canParse(address, here) && new URL(address, here).origin === here;
}
