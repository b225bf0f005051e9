import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { build } from '../build/build.mjs';
import { root } from '../root.mjs';
import { secondsSince, wordsOf } from '../say.mjs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Tally */

/** @param {string} path below node_modules */
const bin = path => join(root, 'node_modules', path);

/** @type {{ name: string, args: string[], onlyWith?: string }[]} what `npm run lint`, `typecheck` and `imports` do, without npm */
const commands = [
  {
    name: 'format and lint',
    args: [bin('@biomejs/biome/bin/biome'), 'check', '--config-path=config/lint.json', '.'],
  },
  { name: 'types', args: [bin('typescript/bin/tsc'), '--noEmit'] },
  {
    name: 'types in the browser',
    args: [bin('typescript/bin/tsc'), '--noEmit', '-p', 'apps/portal/browser'],
    onlyWith: 'apps/portal/browser/tsconfig.json',
  },
  {
    name: 'imports',
    args: [
      bin('dependency-cruiser/bin/dependency-cruise.mjs'),
      '--config',
      'config/imports.cjs',
      'apps',
      'libs',
    ],
  },
];

/**
 * The checks that are not tests, one after the other. Each counts as one.
 * @param {import('../processes/lifetime.mjs').Lifetime} lifetime
 * @param {import('../say.mjs').Say} say
 * @returns {Promise<Tally>}
 */
export async function runChecks(lifetime, say) {
  const outcomes = [];
  for (const { name, args, onlyWith } of commands) {
    if (onlyWith && !existsSync(join(root, onlyWith))) continue;
    outcomes.push(await check(name, say, () => run(lifetime, args)));
  }
  outcomes.push(await check('build', say, buildAll));
  const passed = outcomes.filter(Boolean).length;
  return { passed, failed: outcomes.length - passed, skipped: 0 };
}

/** @returns {Promise<string | undefined>} why it cannot be built */
export async function buildAll() {
  try {
    await build(root);
    return undefined;
  } catch (error) {
    return wordsOf(error);
  }
}

/**
 * @param {string} name
 * @param {import('../say.mjs').Say} say
 * @param {() => Promise<string | undefined>} work returns what is wrong
 * @returns {Promise<boolean>} whether all is well
 */
async function check(name, say, work) {
  const since = performance.now();
  const wrong = await work();
  say(`${wrong === undefined ? 'ok    ' : 'FAILED'}  ${name} (${secondsSince(since)})`);
  if (wrong !== undefined) say(wrong);
  return wrong === undefined;
}

/**
 * @param {import('../processes/lifetime.mjs').Lifetime} lifetime
 * @param {string[]} args of node
 * @returns {Promise<string | undefined>} what it printed, when it failed
 */
async function run(lifetime, args) {
  const running = lifetime.start(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  running.child.stdout?.on('data', text => (output += text));
  running.child.stderr?.on('data', text => (output += text));
  const { code } = await running.ended;
  return code === 0 ? undefined : output.trimEnd();
}
