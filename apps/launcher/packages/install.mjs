import { join } from 'node:path';
import { root } from '../root.mjs';
import { secondsSince, Trouble } from '../say.mjs';
import { findProgram } from '../servers/find.mjs';
import { areInstalled, noteInstalled } from './installed.mjs';

/**
 * Installs the packages of package-lock.json when they are missing or others. Says nothing when there is nothing to do.
 * @param {import('../processes/lifetime.mjs').Lifetime} lifetime
 * @param {import('../say.mjs').Say} say
 * @throws Trouble with npm's own words
 */
export async function install(lifetime, say) {
  if (areInstalled(root)) return;
  say('Installing packages (npm ci; the first time this takes a minute) ...');
  const since = performance.now();
  // What a calling npm was told (silent, production) must not reach this one: building needs all packages.
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const [command, ...before] = npm();
  const running = lifetime.start(command, [...before, ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  running.child.stdout?.on('data', text => (output += text));
  running.child.stderr?.on('data', text => (output += text));
  const { code } = await running.ended;
  if (code !== 0) {
    const words = output.trim().split('\n').slice(0, 15).join('\n');
    throw new Trouble(
      `The packages could not be installed; npm said:\n${words}\nIs the network there? Try \`npm ci\` by hand.`,
    );
  }
  noteInstalled(root);
  say(`Packages installed in ${secondsSince(since)}.`);
}

/** @returns {[string, ...string[]]} the command that is npm: the one that called us, or the one on PATH */
function npm() {
  const calling = process.env.npm_execpath;
  if (calling?.endsWith('npm-cli.js')) return [process.execPath, calling];
  const program = findProgram(['npm'], `${join(process.execPath, '..')}:${process.env.PATH ?? ''}`);
  if (!program) throw new Trouble('npm is missing: it comes with Node, from https://nodejs.org');
  return [program];
}
