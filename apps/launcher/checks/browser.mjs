import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../root.mjs';
import { wordsOf } from '../say.mjs';
import { chromium, programs } from '../servers/programs.mjs';

/**
 * The browser that browser tests drive. A machine without one is told so; its browser tests then fail.
 * @param {import('../processes/lifetime.mjs').Lifetime} lifetime
 * @param {string[]} args jest's, which may name other tests only
 * @param {import('../say.mjs').Say} say
 * @returns {Promise<string | undefined>} absolute path
 */
export async function findBrowser(lifetime, args, say) {
  if (args.length && !args.some(arg => arg.includes('browser'))) return undefined;
  if (!existsSync(join(root, 'test', 'browser')) || !readdirSync(join(root, 'test', 'browser')).length)
    return undefined;
  try {
    const pathOf = await programs(lifetime, [chromium], say);
    return pathOf(chromium);
  } catch (error) {
    say(`No browser for the browser tests. ${wordsOf(error)}`);
    return undefined;
  }
}
