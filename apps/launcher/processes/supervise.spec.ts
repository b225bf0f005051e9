import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Running } from './running.mjs';
import { Supervised } from './supervise.mjs';

/** A program that ends when it is told to. */
class Fake {
  end: (code: number) => void = () => {};
  ended = new Promise<object>(resolve => {
    this.end = code => resolve({ code, signal: null });
  });
  async stop() {
    this.end(0);
  }
}

describe('a program that is kept running', () => {
  let launched: Fake[];
  let said: string[];
  let supervised: Supervised;
  beforeEach(() => {
    launched = [];
    said = [];
    const launch = () => {
      launched.push(new Fake());
      return launched.at(-1) as unknown as Running;
    };
    supervised = new Supervised({ name: 'portal', launch, log: 'logs/portal.log' }, line => said.push(line));
  });

  const launches = async (count: number) => {
    while (launched.length < count) await new Promise(resolve => setTimeout(resolve, 5));
  };

  it('is started again each time it ends, and after the third time the person is told where to look', async () => {
    for (const times of [1, 2, 3]) {
      launched.at(-1)?.end(7);
      await launches(times + 1);
    }
    expect(said).toEqual([
      ...Array(3).fill('portal ended (code 7); starting it again.'),
      'portal keeps ending. Its last words are in logs/portal.log',
    ]);
    expect(supervised.shortLives).toBe(3);
    await supervised.stop();
  });

  it('is restarted without a word', async () => {
    await supervised.restart();
    await launches(2);
    expect(said).toEqual([]);
    await supervised.stop();
  });

  it('is not started again once it has been stopped, not even from a pause between two starts', async () => {
    launched[0]?.end(1);
    await launched[0]?.ended;
    await supervised.stop();
    await supervised.done;
    expect(launched).toHaveLength(1);
  });
});
