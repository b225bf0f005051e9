import { join } from 'node:path';
import { loadWords, root } from '#libs/platform';

/** The language of the command line. */
export const locale = 'en';

const words = loadWords(join(root, 'apps/match-cli/locales'));

/** @param key in locales/en/match.json */
export function say(key: string, values: Record<string, string | number> = {}): string {
  return words.say(locale, `match.${key}`, values);
}
