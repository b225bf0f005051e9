/** @typedef {import('./bench.mjs').Measured} Measured */

/** @param {number[]} numbers */
export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}

/** @param {number} ms */
const time = ms =>
  ms < 1_000 ? `${ms.toPrecision(ms < 100 ? 2 : 3)} ms` : `${(ms / 1_000).toPrecision(3)} s`;
/** @param {number[]} times */
const spread = times =>
  times.length === 1
    ? time(times[0] ?? 0)
    : `${time(median(times))} (${time(Math.min(...times))}–${time(Math.max(...times))})`;
const number = new Intl.NumberFormat('en').format;

/**
 * Markdown: Know-Who beside each peer, and how much slower the fastest peer is.
 * @param {Measured[]} measured
 */
export function tables(measured) {
  const rows = measured.filter(({ alone }) => !alone).map(row);
  return [
    '| instance | a side | pairs | Know-Who | peers | fastest peer takes | matched again |',
    '| --- | ---: | ---: | ---: | --- | ---: | ---: |',
    ...rows,
  ].join('\n');
}

/** @param {Measured} one */
function row({ family, size, pairs, times }) {
  const { 'Know-Who': own = [], 'Know-Who, matched again': again, ...others } = times;
  const peers = Object.entries(others);
  const fastest = Math.min(...peers.map(([, list]) => median(list)));
  const cells = [
    family,
    number(size),
    number(pairs),
    spread(own),
    peers.map(([name, list]) => `${name} ${spread(list)}`).join('; ') || '–',
    peers.length ? `${(fastest / median(own)).toPrecision(2)}×` : '–',
    again ? `${median(again).toFixed(0)} % of cold` : '–',
  ];
  return `| ${cells.join(' | ')} |`;
}
