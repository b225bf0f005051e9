import { median } from './tables.mjs';

/** @typedef {import('./bench.mjs').Measured} Measured */

const [width, height, left, bottom] = [640, 360, 64, 40];
const colours = ['#1f6f5c', '#c9822b', '#5b5f97', '#9a3b3b'];

/** @param {Measured[]} measured @returns {Map<string, [pairs: number, ms: number][]>} the points of each family, by pairs */
function linesOf(measured) {
  const lines = new Map();
  for (const { family, alone, pairs, times } of measured) {
    if (!alone) continue;
    if (!lines.has(family)) lines.set(family, []);
    lines.get(family).push([pairs, median(times['Know-Who'] ?? [])]);
  }
  return lines;
}

/** The slope of the least squares line through the logarithms, from 10 000 a side on. @param {Measured[]} measured */
export function growthOf(measured) {
  const exponents = [...linesOf(measured)].map(([family, points]) => {
    const logs = points
      .filter(([pairs]) => pairs > 100_000)
      .map(([pairs, ms]) => [Math.log(pairs), Math.log(ms)]);
    const mean = (/** @type {number} */ place) =>
      logs.reduce((sum, log) => sum + (log[place] ?? 0), 0) / logs.length;
    const [x, y] = [mean(0), mean(1)];
    const across = logs.reduce((sum, [a = 0, b = 0]) => sum + (a - x) * (b - y), 0);
    return `${(across / logs.reduce((sum, [a = 0]) => sum + (a - x) ** 2, 0)).toFixed(2)} (${family})`;
  });
  return exponents.join(', ');
}

/** Time by pairs on logarithmic axes. @param {Measured[]} measured @returns {string} SVG */
export function plot(measured) {
  const lines = linesOf(measured);
  const all = [...lines.values()].flat();
  const range = (/** @type {0 | 1} */ axis) => {
    const logs = all.map(point => Math.log10(point[axis]));
    return [Math.floor(Math.min(...logs)), Math.ceil(Math.max(...logs))];
  };
  const [[x0 = 0, x1 = 1], [y0 = 0, y1 = 1]] = [range(0), range(1)];
  const x = (/** @type {number} */ log) => left + ((log - x0) / (x1 - x0)) * (width - left - 130);
  const y = (/** @type {number} */ log) =>
    height - bottom - ((log - y0) / (y1 - y0)) * (height - bottom - 16);
  const grid = [
    ...steps(x0, x1).map(
      log =>
        `<path d="M${x(log)} ${y(y0)}V${y(y1)}" stroke="#8884"/><text x="${x(log)}" y="${height - 18}" text-anchor="middle">10${up(log)}</text>`,
    ),
    ...steps(y0, y1).map(
      log =>
        `<path d="M${x(x0)} ${y(log)}H${x(x1)}" stroke="#8884"/><text x="${left - 8}" y="${y(log) + 4}" text-anchor="end">${millis(log)}</text>`,
    ),
  ];
  const drawn = [...lines].map(([family, points], place) => {
    const at = points.map(
      ([pairs, ms]) => `${x(Math.log10(pairs)).toFixed(1)},${y(Math.log10(ms)).toFixed(1)}`,
    );
    const [endX, endY] = (at.at(-1) ?? '0,0').split(',');
    const colour = colours[place % colours.length];
    return `<polyline points="${at.join(' ')}" fill="none" stroke="${colour}" stroke-width="2.5"/><text x="${Number(endX) + 8}" y="${Number(endY) + 4}" fill="${colour}">${family}</text>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="12" fill="#777" role="img" aria-label="Time to solve by number of pairs">
${[...grid, ...drawn].join('\n')}
<text x="${(left + width - 130) / 2}" y="${height - 2}" text-anchor="middle">pairs</text>
</svg>
`;
}

const steps = (/** @type {number} */ from, /** @type {number} */ to) =>
  Array.from({ length: to - from + 1 }, (_, step) => from + step);
const up = (/** @type {number} */ log) => [...String(log)].map(digit => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)]).join('');
const millis = (/** @type {number} */ log) => (log >= 3 ? `${10 ** (log - 3)} s` : `${10 ** log} ms`);
