import { answer, defaultPolicy, groundOf, listsQuestion, propose } from '#libs/matching-engine';
import { people } from './people.mjs';
import { median } from './tables.mjs';

const policy = { ...defaultPolicy, screenedThrough: '2027-06-30' };
const number = new Intl.NumberFormat('en').format;

/**
 * How fast one core finds, of all pairs, those that may be, and of these the best 50 of each student. Markdown.
 * @param {boolean} isQuick
 */
export function candidateRates(isQuick) {
  const volunteers = isQuick ? 20_000 : 100_000;
  const students = isQuick ? 200 : 1_000;
  const rows = [1, 4, 12].map(areas => {
    const ground = groundOf(people({ volunteers, students, areas, seed: 7 }), policy);
    const { setting } = ground;
    const all = { first: 0, end: students };
    const may = () => {
      for (let s = 0; s < students; s++) setting.allowed(s);
    };
    const best = () => answer(setting, listsQuestion(ground, 50), all);
    const [found, listed] = [rate(may), rate(best)];
    const pairs = answer(setting, { kind: 'all' }, { first: 0, end: 100 }).rows.volunteer.length;
    const share = pairs / volunteers;
    return `| ${share.toFixed(0)} % | ${found.map(billions).join(' | ')} | ${listed.map(billions).join(' | ')} |`;

    /** Billions of pairs a second. @param {() => unknown} work @returns {number[]} median, least, most of five */
    function rate(work) {
      work();
      const rates = Array.from({ length: 5 }, () => {
        const start = performance.now();
        work();
        return (volunteers * students) / (performance.now() - start) / 1e6;
      });
      return [median(rates), Math.min(...rates), Math.max(...rates)];
    }
  });
  return [
    `Of ${number(volunteers)} volunteers, billions of pairs a second on one core, medians of five with least and most:`,
    '',
    '| pairs that may be | those found | least | most | with the best 50 of each student | least | most |',
    '| ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
    ...rows,
  ].join('\n');
}

const billions = (/** @type {number} */ rate) => rate.toFixed(2);

/** From people to explained proposals, on one core. Markdown. @param {boolean} isQuick */
export function proposeTimes(isQuick) {
  const sizes = isQuick ? [300, 1_000] : [300, 1_000, 3_000, 10_000, 30_000, 100_000];
  const times = sizes.map(size => {
    const snapshot = people({ volunteers: size, students: size, areas: 1, seed: 7 });
    const start = performance.now();
    propose(snapshot, policy);
    return `${number(size)} × ${number(size)} in ${((performance.now() - start) / 1_000).toPrecision(2)} s`;
  });
  return `\`propose\` on one core, scores and reasons included, all pairs considered: ${times.join(', ')}.`;
}
