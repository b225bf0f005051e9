import { text } from '#libs/platform';

const longest = 40;

/** By what a student is known here. Refused when it would tell how to reach them: an address, a number, a page. */
export const displayName = () =>
  text(longest).refine(name => !looksLikeContact(name), { params: { problem: 'contact-in-name' } });

const address = /[@＠]|\(at\)/i;
const page =
  /\/\/|www\.|\b[\p{L}\p{N}-]+\.(?:com|net|org|edu|gov|info|io|me|app|dev|us|uk|ca|de|es|fr|mx)\b/iu;
/** Seven digits and more, however they are set apart: no year, no class, but every telephone number. */
const number = /(?:\p{Nd}[^\p{Nd}\p{L}]{0,3}){7}/u;

/** Whether text holds an e-mail address, a telephone number or a web page. */
export function looksLikeContact(text: string): boolean {
  return looksLikeAddress(text) || number.test(text.normalize('NFKC'));
}

/** Whether text holds an e-mail address or a web page. */
export function looksLikeAddress(text: string): boolean {
  const plain = text.normalize('NFKC');
  return address.test(plain) || page.test(plain);
}
