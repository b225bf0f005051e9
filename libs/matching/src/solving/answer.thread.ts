import { parentPort, workerData } from 'node:worker_threads';
import { answer, type Block, groundOf, type Question } from '#libs/matching-engine';
import type { Frozen } from '../snapshot/frozen.ts';

/** What an answering thread is told: a question, then blocks for which to answer it. */
export type Told = { question: Question } | { block: Block };

const { snapshot, policy } = workerData as Pick<Frozen, 'snapshot' | 'policy'>;
const { setting } = groundOf(snapshot, policy);
let question: Question = { kind: 'all' };

parentPort?.on('message', (told: Told) => {
  if ('question' in told) {
    question = told.question;
    return;
  }
  const found = answer(setting, question, told.block);
  const { from, volunteer, score } = found.rows;
  const buffers = [from, volunteer, score].map(({ buffer }) => buffer as ArrayBuffer);
  parentPort?.postMessage(found, buffers);
});
