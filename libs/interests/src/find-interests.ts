import { isInFramework } from './framework.ts';
import { namesByLocale } from './names.ts';
import { synonyms } from './synonyms.ts';
import { normaliseTag } from './tags.ts';

const known = new Map<string, string>();
for (const [id, words] of Object.entries(synonyms)) {
  for (const word of words.split(',')) known.set(keyOf(word), id);
}
const names = [...namesByLocale.values()].flatMap(Object.entries<string>);
for (const [id, name] of names) known.set(keyOf(name), id);

/** Into how many parts its own commas split a name at most; an id splits into two. */
const mostParts = Math.max(...names.map(([, name]) => name.split(',').length));

/**
 * The interests in a cell or a line that a person wrote: 'IT; Health Care, robotics club'. Parts are told from each
 * other by ; , | / or a new line; each is an id, a name or a synonym (case, accents and '&' do not matter), and what
 * is none of these is a free tag, which may be too long: see `isTooLong`. No interest comes twice.
 */
export function findInterests(text: string): string[] {
  return [...new Set(text.split(/[;|\r\n]/).flatMap(piece => fromParts(piece.split(/[,/]/))))];
}

// Names have commas and ids a slash of their own, so the longest run of parts that means something wins.
function fromParts(parts: string[]): string[] {
  const found: (string | undefined)[] = [];
  for (let from = 0; from < parts.length; ) {
    let length = Math.min(mostParts, parts.length - from);
    while (length > 0 && !idOf(parts.slice(from, from + length))) length--;
    found.push(length ? idOf(parts.slice(from, from + length)) : normaliseTag(parts[from]!));
    from += length || 1;
  }
  return found.filter(interest => interest !== undefined);
}

function idOf(parts: string[]): string | undefined {
  const id = parts.join('/').trim();
  return isInFramework(id) ? id : known.get(keyOf(parts.join(' ')));
}

/** 'Arts, Entertainment, & Design' and 'arts entertainment and design' are one key. */
function keyOf(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\p{M}.]/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/\b(?:and|y)\b/g, ' ')
    .replace(/ +/g, ' ')
    .trim();
}
