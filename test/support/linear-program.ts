import highsLoader from 'highs';
import type { Problem } from '../../libs/matching-engine/src/problem.ts';

interface Highs {
  solve(text: string): { ObjectiveValue: number };
}

const highs: Promise<Highs> = (highsLoader as unknown as () => Promise<Highs>)();

/** The greatest worth of a pairing, coverage and scores together, as HiGHS finds it: another program, another algorithm. */
export async function bestByHighs(problem: Problem): Promise<number> {
  const { capacity, demand, coverage, from, volunteer, score, caps } = problem;
  if (volunteer.length === 0) return 0;
  const entries = [...volunteer.keys()];
  const of = (s: number) => entries.slice(from[s], from[s + 1]);
  const sum = (list: number[]) => list.map(e => `+ x${e}`).join(' ');
  const students = [...demand.keys()].filter(s => of(s).length > 0);
  const upTo = (list: number[], most: number) => (list.length ? [`${sum(list)} <= ${most}`] : []);
  const worth = [...entries.map(e => `+ ${score[e]} x${e}`), ...students.map(s => `+ ${coverage[s]} y${s}`)];
  const rows = [
    ...students.flatMap(s => upTo(of(s), demand[s]!)),
    ...students.map(
      s =>
        `y${s} ${of(s)
          .map(e => `- x${e}`)
          .join(' ')} <= 0`,
    ),
    ...[...capacity].flatMap((most, v) =>
      upTo(
        entries.filter(e => volunteer[e] === v),
        most,
      ),
    ),
    ...[...(caps?.most ?? [])].flatMap((most, g) =>
      upTo(
        entries.filter(e => caps?.group[volunteer[e]!] === g),
        most,
      ),
    ),
  ];
  const bounds = [...entries.map(e => `x${e} <= 1`), ...students.map(s => `y${s} <= 1`)];
  const parts = ['Maximize', ...worth, 'Subject To', ...rows, 'Bounds', ...bounds, 'End', ''];
  return (await highs).solve(parts.join('\n')).ObjectiveValue;
}
