import { findInterests, isInFramework, isTooLong, longestTag } from '#libs/interests';
import { findLanguages } from '#libs/languages';
import { type CellReader, Unread } from './cell.ts';

/** Interests in people's own words; what is no cluster is kept as a free tag. */
export const readInterests: CellReader<string[]> = text => {
  const interests = findInterests(text);
  return interests.some(isTooLong) ? new Unread('tag-too-long', { max: longestTag }) : atMost(40, interests);
};

/** Fields of work: career clusters and their parts, in people's own words. @param max how many */
export const readFields =
  (max: number): CellReader<string[]> =>
  text => {
    const fields = findInterests(text);
    return fields.length > 0 && fields.every(isInFramework)
      ? atMost(max, fields)
      : new Unread('field-of-work');
  };

export const readField: CellReader<string> = (text, column) => {
  const fields = readFields(1)(text, column);
  return fields instanceof Unread ? fields : fields[0]!;
};

export const readLanguages: CellReader<string[]> = text => {
  const { codes, unknown } = findLanguages(text);
  return unknown.length ? new Unread('language', { unknown: unknown.join(', ') }) : atMost(10, codes);
};

function atMost(max: number, list: string[]): string[] | Unread {
  return list.length <= max ? list : new Unread('too-many', { max });
}
