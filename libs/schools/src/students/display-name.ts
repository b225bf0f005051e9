import { text } from '#libs/platform';
import { looksLikeContactName } from '../contact/looks-like-contact.ts';

const longest = 40;

/** By what a student is known here. Refused when it would tell how to reach them: an address, a number, a page, an account. */
export const displayName = () =>
  text(longest).refine(name => !looksLikeContactName(name), { params: { problem: 'contact-in-name' } });
