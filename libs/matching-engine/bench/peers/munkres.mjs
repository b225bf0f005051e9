// @ts-expect-error: it comes without types
import munkres from 'munkres-js';
import { outcomeOf, readInstance } from '../read-instance.mjs';

const given = readInstance(process.argv[2] ?? '');
const size = given.demand.length;
const costs = Array.from({ length: size }, (_, s) =>
  Array.from(given.score.subarray(s * size, (s + 1) * size), one => 1_000 - one),
);
const start = performance.now();
const pairs = munkres(costs);
const ms = performance.now() - start;
const chosen = new Set(pairs.map((/** @type {[number, number]} */ [s, v]) => s * size + v));
console.log(JSON.stringify({ ms, ...outcomeOf(given, e => chosen.has(e)) }));
