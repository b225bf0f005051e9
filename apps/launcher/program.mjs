import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from './build/build.mjs';
import { areInstalled } from './packages/installed.mjs';
import { root } from './root.mjs';
import { sayAside, wordsOf } from './say.mjs';

/**
 * Runs a program of the command line, installed and built first where it is not.
 * stdout belongs to the program, and so does its exit code: it runs in this very process.
 * @param {'match' | 'solve'} command
 */
export async function runProgram(command) {
  try {
    if (!areInstalled(root)) {
      const { Lifetime } = await import('./processes/lifetime.mjs');
      const { install } = await import('./packages/install.mjs');
      await install(new Lifetime(), sayAside);
    }
    await build(root, { onStart: () => sayAside('Building ...'), assets: false });
  } catch (error) {
    sayAside(wordsOf(error));
    process.exit(1);
  }

  // npm goes to the project's folder; the files that were named are where the person stands.
  const { npm_lifecycle_event, INIT_CWD } = process.env;
  if (npm_lifecycle_event === command && INIT_CWD) process.chdir(INIT_CWD);

  const program = join(root, 'dist', 'apps', `${command}-cli`, 'src', 'main.js');
  process.argv[1] = program;
  await import(pathToFileURL(program).href);
}
