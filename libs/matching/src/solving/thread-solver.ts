import { Worker } from 'node:worker_threads';
import { type Answer, type Block, type Limits, type Result, usualLimits } from '#libs/matching-engine';
import type { Frozen } from '../snapshot/frozen.ts';
import type { Said, Task } from './solve.thread.ts';
import { type SolveOptions, Solver, Unsolvable } from './solver.ts';

type Given = Pick<Frozen, 'snapshot' | 'policy'>;
type Done = Extract<Said, { kind: 'solved' | 'listed' }>;

/** Solves in a thread of its own, so that the event loop keeps the run's lease and the queue's lock alive. */
export class ThreadSolver extends Solver {
  /** @param script the built thread: threads run JavaScript only */
  constructor(
    private readonly script = new URL('./solve.thread.js', import.meta.url),
    private readonly limits: Limits = usualLimits,
  ) {
    super();
  }

  async solve(frozen: Given, { onProgress, lists, signal }: SolveOptions): Promise<Result> {
    const done = await this.perform({ ...this.task(frozen), lists }, signal, onProgress);
    if (done.kind !== 'solved') throw new Error('The thread found lists where pairs were asked for.');
    return done.result;
  }

  async lists(frozen: Given, block: Block, signal: AbortSignal): Promise<Answer> {
    const done = await this.perform({ ...this.task(frozen), block }, signal, () => undefined);
    if (done.kind !== 'listed') throw new Error('The thread found pairs where lists were asked for.');
    return done.lists;
  }

  private task({ snapshot, policy }: Given): Task {
    return { frozen: { snapshot, policy }, limits: this.limits };
  }

  private async perform(
    task: Task,
    signal: AbortSignal,
    onProgress: SolveOptions['onProgress'],
  ): Promise<Done> {
    signal.throwIfAborted();
    const thread = new Worker(this.script, { workerData: task, env: {} });
    try {
      return await new Promise<Done>((resolve, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason), { once: true });
        thread.on('error', reject);
        thread.on('exit', code => reject(new Error(`The solver's thread ended with code ${code}.`)));
        thread.on('message', (said: Said) => {
          if (said.kind === 'progress') onProgress(said.phase, said.share);
          else if (said.kind === 'unsolvable') reject(new Unsolvable(said.why));
          else resolve(said);
        });
      });
    } finally {
      await thread.terminate();
    }
  }
}
