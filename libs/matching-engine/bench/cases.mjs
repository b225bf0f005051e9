/**
 * @typedef {import('./instances.mjs').Family} Family
 * @typedef {{ family: Family, size: number, degree: number, again?: boolean, alone?: boolean }} Case
 */

const sparse = /** @type {const} */ (['capacitated', 'unit', 'tight', 'scarce']);

/** What is compared, and what only shows growth (`alone`: peers would take hours). @param {boolean} isQuick @returns {Case[]} */
export function cases(isQuick) {
  const sizes = isQuick ? [1_000, 10_000] : [1_000, 10_000, 100_000];
  const dense = isQuick ? [200, 1_000] : [200, 1_000, 2_000, 5_000];
  return [
    ...sparse.flatMap(family =>
      sizes.map(size => ({ family, size, degree: 45, again: size === sizes.at(-1) })),
    ),
    { family: 'dense with rules', size: isQuick ? 1_000 : 5_000, degree: 0 },
    ...dense.map(size => ({ family: /** @type {Family} */ ('full dense'), size, degree: 0 })),
    ...growth(isQuick),
  ];
}

/** From a thousand to a million a side, 20 pairs for each student. @param {boolean} isQuick @returns {Case[]} */
function growth(isQuick) {
  const sizes = [1_000, 3_000, 10_000, 30_000, 100_000, 300_000, 1_000_000];
  return ['capacitated', 'tight'].flatMap(family =>
    sizes
      .filter(size => !isQuick || size <= 30_000)
      .map(size => ({ family: /** @type {Family} */ (family), size, degree: 20, alone: true })),
  );
}
