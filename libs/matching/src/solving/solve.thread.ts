import { parentPort, workerData } from 'node:worker_threads';
import {
  type Answer,
  type Block,
  groundOf,
  InputError,
  type Limits,
  listsQuestion,
  type Phase,
  proposing,
  type Result,
} from '#libs/matching-engine';
import type { Frozen } from '../snapshot/frozen.ts';
import { Answering } from './answering.ts';

/** What the thread is to do: find the pairs, by lists that are there already if any are; or the lists of a block alone. */
export interface Task {
  frozen: Pick<Frozen, 'snapshot' | 'policy'>;
  limits: Limits;
  lists?: Answer | undefined;
  block?: Block | undefined;
}

/** What the thread tells the worker. */
export type Said =
  | { kind: 'progress'; phase: Phase; share: number }
  | { kind: 'unsolvable'; why: string }
  | { kind: 'listed'; lists: Answer }
  | { kind: 'solved'; result: Result };

const say = (said: Said) => parentPort?.postMessage(said);
const progress = (phase: Phase, share: number) => say({ kind: 'progress', phase, share });

/** The engine proves its answer and throws when the proof fails, so a wrong one never leaves this thread. */
async function perform({ frozen, limits, lists, block }: Task): Promise<Said> {
  const ground = groundOf(frozen.snapshot, frozen.policy);
  const answering = new Answering(ground, frozen, 20 * limits.considered);
  const inPairs = (share: number) => progress('pairs', share);
  try {
    if (block) {
      const question = listsQuestion(ground, limits.list);
      return { kind: 'listed', lists: await answering.answer(question, inPairs, block) };
    }
    const steps = proposing(ground, progress, limits);
    let step = steps.next();
    while (!step.done) {
      const isListed = step.value.kind === 'best' && lists;
      step = steps.next(isListed ? lists : await answering.answer(step.value, inPairs));
    }
    return { kind: 'solved', result: step.value };
  } finally {
    await answering.end();
  }
}

try {
  say(await perform(workerData as Task));
} catch (error) {
  if (!(error instanceof InputError)) throw error;
  say({ kind: 'unsolvable', why: error.message });
}
