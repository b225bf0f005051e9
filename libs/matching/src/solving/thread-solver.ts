import { Worker } from 'node:worker_threads';
import type { Result } from '#libs/matching-engine';
import type { Frozen } from '../snapshot/frozen.ts';
import type { Said } from './solve.thread.ts';
import { type SolveOptions, Solver, Unsolvable } from './solver.ts';

/** Solves in a thread of its own, so that the event loop keeps the run's lease and the queue's lock alive. */
export class ThreadSolver extends Solver {
  /** @param script the built thread: threads run JavaScript only */
  constructor(private readonly script = new URL('./solve.thread.js', import.meta.url)) {
    super();
  }

  async solve(
    { snapshot, policy }: Pick<Frozen, 'snapshot' | 'policy'>,
    { onProgress, signal }: SolveOptions,
  ): Promise<Result> {
    signal.throwIfAborted();
    const thread = new Worker(this.script, { workerData: { snapshot, policy }, env: {} });
    try {
      return await new Promise<Result>((resolve, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason), { once: true });
        thread.on('error', reject);
        thread.on('exit', code => reject(new Error(`The solver's thread ended with code ${code}.`)));
        thread.on('message', (said: Said) => {
          if (said.kind === 'progress') onProgress(said.phase, said.share);
          else if (said.kind === 'unsolvable') reject(new Unsolvable(said.why));
          else resolve(said.result);
        });
      });
    } finally {
      await thread.terminate();
    }
  }
}
