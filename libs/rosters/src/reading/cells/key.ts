/** 'E-Mail Address' and 'email address' are one key: letters and digits alone, without accents. */
export function keyOf(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}

/** The keys in a list of words. @param words 'yes, y, sí' */
export function keysOf(words: string): string[] {
  return words
    .split(',')
    .map(keyOf)
    .filter(key => key !== '');
}

/** The keys of all runs of up to four words in a heading: of 'Home Address' home, homeaddress and address. */
export function keysWithin(heading: string): Set<string> {
  // 'homeAddress' and 'home_address' are two words.
  const words = heading
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .split(/[\s_/()[\]:,;.?!-]+/u)
    .filter(Boolean);
  const runs = words.flatMap((_, from) =>
    [1, 2, 3, 4].map(length => words.slice(from, from + length).join('')),
  );
  return new Set(runs.map(keyOf));
}
