import { linearSumAssignment } from 'linear-sum-assignment';
import { outcomeOf, readInstance } from '../read-instance.mjs';

const given = readInstance(process.argv[2] ?? '');
const size = given.demand.length;
const scores = Array.from({ length: size }, (_, s) =>
  Array.from(given.score.subarray(s * size, (s + 1) * size)),
);
const start = performance.now();
const { rowAssignments } = linearSumAssignment(scores, { maximaze: true });
const ms = performance.now() - start;
console.log(
  JSON.stringify({ ms, ...outcomeOf(given, e => rowAssignments[Math.floor(e / size)] === e % size) }),
);
