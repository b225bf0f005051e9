import { setTimeout as pause } from 'node:timers/promises';
import { build } from '../build/build.mjs';
import { root } from '../root.mjs';
import { say, wordsOf } from '../say.mjs';

/** Milliseconds between two looks. Looking at every source takes a few; it misses nothing, on any file system. */
const pace = 400;

/**
 * Builds what changes, and restarts the apps it belongs to. Views, locales and assets need no restart.
 * @param {import('../processes/lifetime.mjs').Lifetime} lifetime
 * @param {Map<string, import('../processes/supervise.mjs').Supervised>} apps
 * @returns {Promise<never>} looks until the process ends
 */
export async function keepCurrent(lifetime, apps) {
  let complaint = '';
  while (true) {
    await pause(pace);
    if (lifetime.isEnding) return new Promise(() => {});
    try {
      const { changed, gone, assets } = await build(root);
      complaint = '';
      const names = appsOf([...changed, ...gone], [...apps.keys()]);
      if (assets) say('The assets are new.');
      if (names.length) say(`${describe([...changed, ...gone])}: restarting ${names.join(', ')}.`);
      await Promise.all(names.map(name => apps.get(name)?.restart()));
    } catch (error) {
      // Said once: what is half written now will be whole in a moment.
      if (wordsOf(error) !== complaint) say(wordsOf(error));
      complaint = wordsOf(error);
    }
  }
}

/**
 * @param {string[]} paths sources that have changed
 * @param {string[]} all names of the apps
 * @returns {string[]} the apps that run them: a lib belongs to all
 */
export function appsOf(paths, all) {
  if (paths.some(path => path.startsWith('libs/'))) return all;
  return all.filter(name => paths.some(path => path.startsWith(`apps/${name}/`)));
}

/** @param {string[]} paths */
const describe = paths => (paths.length > 1 ? `${paths.length} files changed` : `${paths[0]} changed`);
