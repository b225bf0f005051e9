import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Words } from './words.ts';

type Tree = { [part: string]: string | Tree };

/**
 * Reads the locale files `<folder>/<locale>/<room>.json`; `{"signUp": {"title": …}}` in en/accounts.json is
 * 'accounts.signUp.title'.
 * @param missing told of keys that cannot be said; without it they throw, see Words
 */
export function loadWords(folder: string, missing?: (key: string, why: string) => void): Words {
  const sentences = new Map<string, Map<string, string>>();
  for (const locale of readdirSync(folder)) {
    const of = new Map<string, string>();
    for (const file of readdirSync(join(folder, locale))) {
      if (!file.endsWith('.json')) continue;
      const tree = JSON.parse(readFileSync(join(folder, locale, file), 'utf8')) as Tree;
      flatten(file.replace(/\.json$/, ''), tree, of);
    }
    sentences.set(locale, of);
  }
  return new Words(sentences, missing);
}

function flatten(prefix: string, tree: Tree, into: Map<string, string>): void {
  for (const [part, value] of Object.entries(tree)) {
    const key = `${prefix}.${part}`;
    if (typeof value === 'string') into.set(key, value);
    else flatten(key, value, into);
  }
}
