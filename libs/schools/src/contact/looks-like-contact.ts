import { tagText } from '#libs/interests';
import { looksLikeAddress } from '#libs/platform';

/** Seven digits and more, however they are set apart: no year, no class, but every telephone number. */
const digits = /(?:\p{Nd}[^\p{Nd}\p{L}]{0,3}){7}/u;

/** Seven digits and more as telephone numbers are set apart; a school's own codes have dashes and long numbers too. */
const telephone =
  /(?:^|\P{Nd})(?:\+ ?(?:\p{Nd}[ .()-]{0,3}){7}|\(?\p{Nd}{3}(?:\) ?|[ .-])\p{Nd}{3}[ .-]\p{Nd}{4})/u;
const spaced = /\p{Nd}{2,}(?:[ .()]{1,3}\p{Nd}{2,}){2,}/u;

const network = '(?:insta|instagram|snapchat|tik ?tok|whatsapp|telegram|discord|facebook|fb|wechat)';
const nickname = '(?:ig|snap|signal)';
const aNetwork = new RegExp(`\\b${network}\\b`, 'iu');
/** 'insta ana.lopez', 'ig: ana', 'snap lopez09': a network, and what looks like the name of an account there. */
const account = new RegExp(
  `\\b(?:${network}|${nickname})\\b(?: ?[:=] ?\\S|[^\\p{L}\\p{N}]*\\p{L}*[\\p{N}._][\\p{L}\\p{N}._])`,
  'iu',
);
/** 'ana.lopez', 'ana_l', but 'J.D.' and 'St. Claire' are names. */
const handle = /\p{L}{3,}\.\p{L}{3,}|[\p{L}\p{N}]_|_[\p{L}\p{N}]/u;

/** Whether words hold an e-mail address, a telephone number, a web page or an account: 'call me 555-123-4567'. */
export function looksLikeContact(text: string): boolean {
  const plain = text.normalize('NFKC');
  return digits.test(plain) || hasAccount(plain);
}

/** Whether a name does; there an account needs no network beside it to be one. */
export function looksLikeContactName(name: string): boolean {
  const plain = name.normalize('NFKC');
  return looksLikeContact(plain) || aNetwork.test(plain) || handle.test(plain);
}

/** Whether a school's own code for a student does. A long number is a code, unless it is set apart like a telephone's. */
export function looksLikeContactCode(code: string): boolean {
  const plain = code.normalize('NFKC');
  const isNumber = telephone.test(plain) || (spaced.test(plain) && digits.test(plain));
  return isNumber || hasAccount(plain);
}

/** Whether interests in a student's own words do, also when commas part the words. */
export function tellsContact(interests: readonly string[]): boolean {
  return looksLikeContact(interests.map(tagText).filter(Boolean).join(', '));
}

const hasAccount = (plain: string) =>
  looksLikeAddress(plain) || /https?:/i.test(plain) || account.test(plain);
