import { execFileSync, spawnSync } from 'node:child_process';
import { join } from 'node:path';

const here = import.meta.dirname;

/**
 * @typedef {object} Contestant
 * @property {string} name
 * @property {string[]} command followed by the file of an instance
 * @property {(size: number, family: string) => boolean} takes what it can solve in a time worth waiting for
 *
 * @typedef {{ ms: number, covered: number, priority: number, score: number, cold?: number, again?: number }} Outcome
 */

const isUnit = (/** @type {string} */ family) => family === 'full dense';

/**
 * Know-Who, what npm has, and what else is on the machine: LEMON (compiled here, from its headers) and SciPy.
 * @param {string} folder where to compile
 * @returns {Contestant[]}
 */
export function contestants(folder) {
  const script = (/** @type {string} */ name) => [process.execPath, join(here, name)];
  return [
    { name: 'Know-Who', command: script('know-who.mjs'), takes: () => true },
    {
      name: 'highs',
      command: script('peers/highs.mjs'),
      takes: (size, family) => size <= 1_000 && !isUnit(family),
    },
    {
      name: 'munkres-js',
      command: script('peers/munkres.mjs'),
      takes: (size, family) => size <= 200 && isUnit(family),
    },
    {
      name: 'linear-sum-assignment',
      command: script('peers/linear-sum-assignment.mjs'),
      takes: (size, family) => size <= 1_000 && isUnit(family),
    },
    ...lemon(folder),
    ...scipy(),
  ];
}

/** @param {string} folder @returns {Contestant[]} */
function lemon(folder) {
  const program = join(folder, 'lemon');
  const flags = ['-O3', '-march=native', '-o', program, join(here, 'peers/lemon.cpp'), '-llemon'];
  if (spawnSync('g++', flags).status !== 0) return [];
  const takes = (/** @type {number} */ size) => size <= 100_000;
  return [
    { name: 'LEMON NetworkSimplex', command: [program, 'ns'], takes },
    { name: 'LEMON CostScaling', command: [program, 'cs'], takes },
  ];
}

/** @returns {Contestant[]} */
function scipy() {
  if (spawnSync('python3', ['-c', 'import scipy']).status !== 0) return [];
  const command = ['python3', join(here, 'peers/scipy_assignment.py')];
  return [{ name: 'SciPy', command, takes: (_, family) => isUnit(family) }];
}

/**
 * Runs a contestant in a process of its own, so that each begins as a program begins.
 * @param {Contestant} contestant
 * @param {string} file
 * @param {string[]} more
 * @returns {Outcome}
 */
export function solveBy({ command: [program = '', ...first] }, file, ...more) {
  const isLemon = program.endsWith('lemon');
  const words = isLemon ? [file, ...first] : [...first, file, ...more];
  const answer = execFileSync(program, words, { maxBuffer: 2 ** 28, encoding: 'utf8' });
  return JSON.parse(answer.trim().split('\n').at(-1) ?? '');
}
