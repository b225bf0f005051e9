import { looksLikeAddress, text } from '#libs/platform';

const longest = 40;

/** By what a student is known here. Refused when it would tell how to reach them: an address, a number, a page. */
export const displayName = () =>
  text(longest).refine(name => !tellsHowToReach(name), { params: { problem: 'contact-in-name' } });

/** Whether a name holds a contact, or says where one is: 'Ana insta ana.lopez'. */
export function tellsHowToReach(name: string): boolean {
  return looksLikeContact(name) || network.test(name);
}

const network = /\b(?:insta(?:gram)?|snap(?:chat)?|tik ?tok|discord|whats ?app|telegram|facebook)\b/i;
/** A telephone number as people write one: a school's own codes have digits too, but not set apart like this. */
const telephone = /(?<!\d)\(?\d{3}\)?[\s.-]+\d{3}[\s.-]+\d{4}(?!\d)|\+\d[\d\s().-]{7,}/;

/** Whether a code of the school's would tell how to reach a student. */
export function isContact(reference: string): boolean {
  return looksLikeAddress(reference) || telephone.test(reference.normalize('NFKC'));
}

/** Seven digits and more, however they are set apart: no year, no class, but every telephone number. */
const number = /(?:\p{Nd}[^\p{Nd}\p{L}]{0,3}){7}/u;

/** Whether text holds an e-mail address, a telephone number or a web page. */
export function looksLikeContact(text: string): boolean {
  return looksLikeAddress(text) || number.test(text.normalize('NFKC'));
}
