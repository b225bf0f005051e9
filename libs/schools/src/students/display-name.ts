import { looksLikeAddress, text } from '#libs/platform';

const longest = 40;

/** By what a student is known here. Refused when it would tell how to reach them: an address, a number, a page. */
export const displayName = () =>
  text(longest).refine(name => !looksLikeContact(name), { params: { problem: 'contact-in-name' } });

/** Seven digits and more, however they are set apart: no year, no class, but every telephone number. */
const number = /(?:\p{Nd}[^\p{Nd}\p{L}]{0,3}){7}/u;

/** Whether text holds an e-mail address, a telephone number or a web page. */
export function looksLikeContact(text: string): boolean {
  return looksLikeAddress(text) || number.test(text.normalize('NFKC'));
}
