import { join } from 'node:path';
import { loadWords, root } from '#libs/platform';

const words = loadWords(join(root, 'apps/solve-cli/locales'));

/** @param key in locales/en/solve.json */
export function say(key: string, values: Record<string, string | number> = {}): string {
  return words.say('en', `solve.${key}`, values);
}
