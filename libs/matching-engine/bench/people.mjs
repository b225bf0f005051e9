import { random } from './instances.mjs';

const clusters = Array.from({ length: 14 }, (_, c) => `c${c}`);
const fields = clusters.flatMap(cluster => Array.from({ length: 5 }, (_, f) => `${cluster}/f${f}`));
const languages = ['en', 'es', 'so', 'zh', 'ar', 'fr'];

/**
 * Made-up people: common fields and languages are common, weeks have a few hours before or after school.
 * @param {{ volunteers: number, students: number, areas: number, seed: number }} wanted in-person meetings in so many areas; 1: anywhere
 * @returns {import('#libs/matching-engine').Snapshot}
 */
export function people({ volunteers, students, areas, seed }) {
  const next = random(seed);
  /** @template T @param {T[]} list @returns {T} */
  const pick = list => /** @type {T} */ (list[Math.floor(next() * next() * list.length)]);
  const person = () => ({
    languages: [...new Set(['en', ...(next() < 0.3 ? [pick(languages)] : [])])],
    interests: [...new Set(Array.from({ length: 2 + Math.floor(next() * 4) }, () => pick(fields)))],
    weeks: [week(next)],
    area: areas > 1 ? `a${Math.floor(next() * areas)}` : null,
    format: formatOf(areas > 1 ? 0 : next()),
  });
  return {
    volunteers: Array.from({ length: volunteers }, (_, v) => ({
      ...{ id: `v${v}`, ...person(), capacity: 1 + Math.floor(next() * 3) },
      ...{ screenedUntil: next() < 0.9 ? '2028-01-01' : null, occupation: pick(fields) },
      department: `d${Math.floor(next() * 12)}`,
    })),
    students: Array.from({ length: students }, (_, s) => ({
      ...{ id: `s${s}`, ...person(), demand: next() < 0.2 ? 2 : 1, priority: 1 + Math.floor(next() * 4) },
      ...{ pathway: next() < 0.5 ? 'exploring' : 'focused', goal: next() < 0.5 ? pick(fields) : null },
    })),
    ...{ kept: [], excluded: [] },
  };
}

/** @param {number} chance @returns {import('#libs/matching-engine').Student['format']} */
const formatOf = chance => (chance < 0.3 ? 'in-person' : chance < 0.65 ? 'virtual' : 'either');

/** Some hours on some working days. @param {() => number} next */
function week(next) {
  const bytes = new Uint8Array(42);
  for (let day = 0; day < 5; day++) {
    if (next() >= 0.6) continue;
    const start = day * 48 + (next() < 0.5 ? 31 : 24) + Math.floor(next() * 6);
    for (let slot = start; slot < start + 2 + next() * 5; slot++)
      bytes[slot >> 3] = /** @type {number} */ (bytes[slot >> 3]) | (1 << (slot & 7));
  }
  return Buffer.from(bytes).toString('hex');
}
