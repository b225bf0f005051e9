import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { candidateRates, proposeTimes } from './candidates.mjs';
import { cases } from './cases.mjs';
import { contestants, solveBy } from './contestants.mjs';
import { instance, write } from './instances.mjs';
import { growthOf, plot } from './plot.mjs';
import { tables } from './tables.mjs';

const { values } = parseArgs({
  options: { quick: { type: 'boolean', default: false }, seeds: { type: 'string', default: '5' } },
});
const seeds = Number(values.seeds);
const folder = mkdtempSync(join(tmpdir(), 'know-who-bench-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
const everybody = contestants(folder);

/** @typedef {import('./cases.mjs').Case & { pairs: number, times: Record<string, number[]> }} Measured */

/** One case, all contestants in turn on each seed, so that a slow minute of the machine meets them all. @param {import('./cases.mjs').Case} one @returns {Measured} */
function measure(one) {
  const { family, size, degree, again, alone } = one;
  /** @type {Record<string, number[]>} */
  const times = {};
  const keep = (/** @type {string} */ name, /** @type {number} */ value) => {
    times[name] = [...(times[name] ?? []), value];
  };
  let pairs = 0;
  for (let seed = 1; seed <= seeds; seed++) {
    const file = join(folder, 'instance.bin');
    const given = instance(family, size, degree, seed);
    pairs = given.volunteer.length;
    write(file, given);
    let best = '';
    for (const contestant of everybody) {
      const { name } = contestant;
      if (alone ? name !== 'Know-Who' : !contestant.takes(size, family)) continue;
      const { ms, cold, again: warm, ...outcome } = solveBy(contestant, file, ...(again ? ['again'] : []));
      best ||= JSON.stringify(outcome);
      if (JSON.stringify(outcome) !== best)
        throw new Error(`${name} answers ${JSON.stringify(outcome)}, not ${best}.`);
      keep(name, ms);
      if (cold && warm) keep('Know-Who, matched again', (100 * warm) / cold);
    }
  }
  process.stderr.write(`${family} ${size}: ${JSON.stringify(times)}\n`);
  return { ...one, pairs, times };
}

const measured = cases(values.quick).map(measure);
const machine = `${cpus()[0]?.model.trim()}, one core, Node ${process.versions.node}; ${seeds === 1 ? 'one seed' : `medians of ${seeds} seeds, least and most in brackets`}`;
const text = `${machine}.\n\n${tables(measured)}\n\nGrowth: time grows with the pairs to the power of ${growthOf(measured)}.

${candidateRates(values.quick)}

${proposeTimes(values.quick)}`;
if (values.quick) process.stdout.write(`${text}\n`);
else {
  const readme = join(import.meta.dirname, '..', 'README.md');
  const [before = '', after = ''] = readFileSync(readme, 'utf8').split(
    /<!-- bench -->[\s\S]*<!-- \/bench -->/,
  );
  writeFileSync(readme, `${before}<!-- bench -->\n\n${text}\n\n<!-- /bench -->${after}`);
  writeFileSync(join(import.meta.dirname, 'growth.svg'), plot(measured));
}
