import { writeFileSync } from 'node:fs';

/**
 * @typedef {object} Instance a problem as plain numbers; student s has the pairs from[s] to from[s + 1]
 * @property {Int32Array} demand
 * @property {Int32Array} priority 1 to 4
 * @property {Int32Array} capacity
 * @property {Int32Array} from
 * @property {Int32Array} volunteer
 * @property {Int32Array} score 0 to 1000
 *
 * @typedef {'capacitated' | 'unit' | 'tight' | 'scarce' | 'dense with rules' | 'full dense'} Family
 */

/** Mulberry32: small, seeded, the same everywhere. @param {number} seed */
export function random(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * - capacitated: 1 to 5 places with each volunteer, one student in five wants two mentors.
 * - unit: one place each, one mentor each.
 * - tight: 97 places for 100 mentors wanted; scarce: 30 volunteers with a place for 100 students.
 * - dense with rules: 5 % of all pairs may be, one place each; full dense: all pairs may be, one place each.
 * @param {Family} family
 * @param {number} size people on either side
 * @param {number} degree pairs of a student, on average; not asked for where the family says it
 * @param {number} seed
 * @returns {Instance}
 */
export function instance(family, size, degree, seed) {
  const next = random(seed * 7_919 + size);
  const isUnit = !['capacitated', 'tight', 'scarce'].includes(family);
  const demand = Int32Array.from({ length: size }, () => (!isUnit && next() < 0.2 ? 2 : 1));
  const priority = Int32Array.from({ length: size }, () => 1 + Math.floor(next() * 4));
  const wanted = demand.reduce((sum, one) => sum + one, 0);
  const capacity = new Int32Array(size).fill(1);
  if (family === 'capacitated') for (let v = 0; v < size; v++) capacity[v] = 1 + Math.floor(next() * 5);
  if (family === 'scarce') for (let v = 0; v < size; v++) capacity[v] = next() < 0.3 ? 1 : 0;
  if (family === 'tight') {
    capacity.fill(0);
    for (let left = Math.floor(0.97 * wanted); left > 0; ) {
      const v = Math.floor(next() * size);
      if (/** @type {number} */ (capacity[v]) < 5) {
        capacity[v] = /** @type {number} */ (capacity[v]) + 1;
        left--;
      }
    }
  }
  return { demand, priority, capacity, ...pairs(family, size, degree, next) };
}

/**
 * @param {Family} family
 * @param {number} size
 * @param {number} degree
 * @param {() => number} next
 */
function pairs(family, size, degree, next) {
  const share = family === 'full dense' ? 1 : family === 'dense with rules' ? 0.05 : 0;
  const room = Math.ceil(share ? size * size * share * 1.1 : size * degree * 1.1) + 1_000;
  const volunteer = new Int32Array(room);
  const score = new Int32Array(room);
  const from = new Int32Array(size + 1);
  const seen = new Int32Array(size).fill(-1);
  let count = 0;
  for (let s = 0; s < size; s++) {
    const first = count;
    if (share) {
      for (let v = 0; v < size; v++) if (share === 1 || next() < share) volunteer[count++] = v;
    } else {
      for (let left = Math.round(degree * (0.5 + next())); left > 0; left--) {
        const v = Math.floor(next() * size);
        if (seen[v] === s) continue;
        seen[v] = s;
        volunteer[count++] = v;
      }
      volunteer.subarray(first, count).sort();
    }
    for (let e = first; e < count; e++) score[e] = Math.floor(next() * 1_001);
    from[s + 1] = count;
  }
  return { from, volunteer: volunteer.slice(0, count), score: score.slice(0, count) };
}

/**
 * Little-endian int32: students, volunteers, pairs, then the arrays in the order of {@link Instance}.
 * @param {string} file
 * @param {Instance} given
 */
export function write(file, { demand, priority, capacity, from, volunteer, score }) {
  const sizes = Int32Array.of(demand.length, capacity.length, volunteer.length);
  const arrays = [sizes, demand, priority, capacity, from, volunteer, score];
  writeFileSync(file, '');
  for (const one of arrays)
    writeFileSync(file, new Uint8Array(one.buffer, one.byteOffset, one.byteLength), { flag: 'a' });
}
