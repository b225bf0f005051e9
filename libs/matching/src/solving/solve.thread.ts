import { parentPort, workerData } from 'node:worker_threads';
import { InputError, type Phase, propose, type Result } from '#libs/matching-engine';
import type { Frozen } from '../snapshot/frozen.ts';

/** What the thread tells the worker. */
export type Said =
  | { kind: 'progress'; phase: Phase; share: number }
  | { kind: 'unsolvable'; why: string }
  | { kind: 'solved'; result: Result };

const say = (said: Said) => parentPort?.postMessage(said);
const { snapshot, policy } = workerData as Pick<Frozen, 'snapshot' | 'policy'>;

// `propose` proves its answer and throws when the proof fails, so a wrong one never leaves this thread.
try {
  const onProgress = (phase: Phase, share: number) => say({ kind: 'progress', phase, share });
  say({ kind: 'solved', result: propose(snapshot, policy, onProgress) });
} catch (error) {
  if (!(error instanceof InputError)) throw error;
  say({ kind: 'unsolvable', why: error.message });
}
