import './node-version.mjs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const { areInstalled } = await import('./packages/installed.mjs');
const { build } = await import('./build/build.mjs');
const { root } = await import('./root.mjs');
const { sayAside, wordsOf } = await import('./say.mjs');

// stdout belongs to the program, and so does its exit code: it runs in this very process.
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
if (npm_lifecycle_event === 'match' && INIT_CWD) process.chdir(INIT_CWD);

const program = join(root, 'dist', 'apps', 'match-cli', 'src', 'main.js');
process.argv[1] = program;
await import(pathToFileURL(program).href);
