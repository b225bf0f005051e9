import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import {
  type Answer,
  answer,
  answersOf,
  type Block,
  type Ground,
  type Question,
} from '#libs/matching-engine';
import type { Frozen } from '../snapshot/frozen.ts';
import type { Told } from './answer.thread.ts';

/** So small that all threads are busy to the end. */
const blockSize = 1_000;

const script = new URL('./answer.thread.js', import.meta.url);

/** @param size students to a block @returns blocks of all students, in order */
export function blocksOf(students: number, size: number): Block[] {
  const blocks: Block[] = [];
  for (let first = 0; first < students; first += size)
    blocks.push({ first, end: Math.min(first + size, students) });
  return blocks;
}

/** Answers what the engine asks of all pairs; of many people on every core, a block of students at a time. */
export class Answering {
  private threads: Worker[] = [];
  private readonly isShared: boolean;

  /** @param alone pairs of people in all up to which other threads are not worth their start */
  constructor(
    private readonly ground: Ground,
    private readonly frozen: Pick<Frozen, 'snapshot' | 'policy'>,
    alone: number,
  ) {
    const { volunteers, students } = ground.setting;
    this.isShared = volunteers.length * students.length > alone;
  }

  /** The same whoever answers. @param onProgress told now and then the share that is done */
  async answer(
    question: Question,
    onProgress: (share: number) => void,
    within: Block = { first: 0, end: this.ground.setting.students.length },
  ): Promise<Answer> {
    if (!this.isShared) return answer(this.ground.setting, question, within, onProgress);
    const blocks = blocksOf(within.end - within.first, blockSize).map(({ first, end }) => ({
      first: within.first + first,
      end: within.first + end,
    }));
    const answers: Answer[] = [];
    let next = 0;
    await Promise.all(
      this.started().map(async thread => {
        tell(thread, { question });
        while (next < blocks.length) {
          const own = next++;
          answers[own] = await asked(thread, { block: blocks[own]! });
          onProgress(next / blocks.length);
        }
      }),
    );
    return answersOf(answers);
  }

  async end(): Promise<void> {
    await Promise.all(this.threads.map(thread => thread.terminate()));
  }

  /** Each reads the people once, and stays. */
  private started(): Worker[] {
    if (this.threads.length === 0)
      this.threads = Array.from(
        { length: availableParallelism() },
        () => new Worker(script, { workerData: this.frozen, env: {} }),
      );
    return this.threads;
  }
}

const tell = (thread: Worker, told: Told) => thread.postMessage(told);

function asked(thread: Worker, told: Told): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const failed = (error: unknown) => reject(error);
    thread.once('error', failed);
    thread.once('message', (found: Answer) => {
      thread.off('error', failed);
      resolve(found);
    });
    tell(thread, told);
  });
}
