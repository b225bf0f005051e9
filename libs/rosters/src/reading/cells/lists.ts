import { findInterests, isInterest, longestTag } from '#libs/interests';
import { findLanguages } from '#libs/languages';
import { type CellReader, Unread } from './cell.ts';

/** Interests in people's own words; what is no cluster is kept as a free tag. */
export const readInterests: CellReader<string[]> = text => {
  const found = findInterests(text);
  return found.every(isInterest) ? atMost(40, found) : new Unread('tag-too-long', { max: longestTag });
};

export const readLanguages: CellReader<string[]> = text => {
  const { codes, unknown } = findLanguages(text);
  return unknown.length ? new Unread('language', { unknown: unknown.join(', ') }) : atMost(10, codes);
};

function atMost(max: number, list: string[]): string[] | Unread {
  return list.length <= max ? list : new Unread('too-many', { max });
}
