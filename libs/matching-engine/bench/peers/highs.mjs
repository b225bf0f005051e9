import highsLoader from 'highs';
import { outcomeOf, readInstance, worthOf } from '../read-instance.mjs';

/** Solves an instance as a linear program with HiGHS compiled to WebAssembly. Its text format is part of what it is given. */
const given = readInstance(process.argv[2] ?? '');
const { demand, priority, capacity, from, volunteer, score } = given;
const highs = await /** @type {any} */ (highsLoader)();
const worth = worthOf(given);
const students = [...demand.keys()];
const entries = (/** @type {number} */ s) =>
  Array.from({ length: (from[s + 1] ?? 0) - (from[s] ?? 0) }, (_, i) => (from[s] ?? 0) + i);
const objective = [
  ...[...score.keys()].map(e => `+ ${score[e]} x${e}`),
  ...students.map(s => `+ ${(priority[s] ?? 0) * worth} y${s}`),
];
const ofVolunteer = [...capacity.keys()].map(() => /** @type {number[]} */ ([]));
for (const [e, v] of volunteer.entries()) ofVolunteer[v]?.push(e);
const sum = (/** @type {number[]} */ list) => list.map(e => `+ x${e}`).join(' ');
const rows = [
  ...students.filter(s => entries(s).length).map(s => `${sum(entries(s))} <= ${demand[s]}`),
  ...students.map(
    s =>
      `y${s} ${entries(s)
        .map(e => `- x${e}`)
        .join(' ')} <= 0`,
  ),
  ...ofVolunteer.flatMap((list, v) => (list.length ? [`${sum(list)} <= ${capacity[v]}`] : [])),
];
const bounds = [...[...score.keys()].map(e => `x${e} <= 1`), ...students.map(s => `y${s} <= 1`)];
const text = `Maximize\n${objective.join('\n')}\nSubject To\n${rows.join('\n')}\nBounds\n${bounds.join('\n')}\nEnd\n`;
const start = performance.now();
const { Columns } = highs.solve(text);
const ms = performance.now() - start;
const value = (/** @type {number} */ e) => /** @type {{ Primal: number }} */ (Columns[`x${e}`]).Primal;
console.log(JSON.stringify({ ms, ...outcomeOf(given, e => value(e) > 0.5) }));
