const prefix = 'tag:';
/** Longest text of a free tag, in UTF-16 units, so that an id fits a column of 64. */
export const longestTag = 60;

// Control characters, and the marks that turn the direction of a line.
const unprintable = /[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu;

/**
 * A free tag as an id, the same for every spelling that differs only in case, spaces or composition:
 * 'Robotics  Club ' → 'tag:robotics club'. It may be too long, see `isTooLong`. Undefined when nothing is left of it.
 */
export function normaliseTag(text: string): string | undefined {
  const bare = tidy(text).replace(/^(tag: ?)+/, '');
  if (!/[\p{L}\p{N}\p{S}]/u.test(bare)) return undefined;
  return prefix + bare;
}

/** Whether an interest is a free tag that is longer than may be kept. */
export function isTooLong(interest: string): boolean {
  return (tagText(interest)?.length ?? 0) > longestTag;
}

/** The words of a free tag; undefined for anything else. */
export function tagText(interest: string): string | undefined {
  return interest.startsWith(prefix) ? interest.slice(prefix.length) : undefined;
}

function tidy(text: string): string {
  return text.replace(unprintable, ' ').normalize('NFC').toLowerCase().replace(/\s+/gu, ' ').trim();
}
