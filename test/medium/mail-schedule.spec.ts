import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Queue, Worker } from 'bullmq';
import { Redis } from 'ioredis';
import { schedule } from '../../apps/mail-worker/src/schedule.ts';
import { keepSchedule } from '../../apps/mail-worker/src/schedule-keeper.ts';
import { until } from '../support/until.ts';

// Real: Redis, a database of its own there.
describe('the schedule in Redis', () => {
  let connection: Redis;
  let queue: Queue;
  beforeAll(() => {
    connection = new Redis(process.env.TEST_REDIS_URL as string, { db: 7, maxRetriesPerRequest: null });
    queue = new Queue('schedule', { connection });
  });
  beforeEach(async () => {
    await connection.flushdb();
  });
  afterAll(async () => {
    await queue.close();
    connection.disconnect();
  });

  const kept = async () => (await queue.getJobSchedulers()).map(({ key, pattern }) => [key, pattern]).sort();
  const declared = Object.entries(schedule)
    .map(([name, { pattern }]) => [name, pattern])
    .sort();

  it('is what is declared, however often it is put there', async () => {
    await keepSchedule(queue, schedule);
    await keepSchedule(queue, schedule);
    expect(await kept()).toEqual(declared);
    expect(await queue.getDelayedCount()).toBe(declared.length);
  });

  it('is put back after Redis was emptied', async () => {
    await keepSchedule(queue, schedule);
    await connection.flushdb();
    await keepSchedule(queue, schedule);
    expect(await kept()).toEqual(declared);
  });

  it('loses what is declared no more, and takes a new time', async () => {
    const before = {
      old: { asks: '', when: '', pattern: '0 * * * *' },
      moved: { asks: '', when: '', pattern: '1 * * * *' },
    };
    const after = { moved: { asks: '', when: '', pattern: '2 * * * *' } };
    await keepSchedule(queue, before);
    await keepSchedule(queue, after);
    expect(await kept()).toEqual([['moved', '2 * * * *']]);
    expect(await queue.getDelayedCount()).toBe(1);
  });

  it('does not drop a tick that is due and waits for a worker, nor put it off', async () => {
    const everySecond = { tick: { asks: '', when: '', pattern: '* * * * * *' } };
    await keepSchedule(queue, everySecond);
    const [due] = await queue.getDelayed();
    await new Promise(resolve => setTimeout(resolve, 1_200));
    await keepSchedule(queue, everySecond);
    expect((await queue.getJobs()).map(({ id }) => id)).toContain(due?.id);
    const done: string[] = [];
    const worker = new Worker('schedule', async job => void done.push(job.name), { connection });
    await until(() => done.length > 0);
    await worker.close();
    expect(done[0]).toBe('tick');
  });
});
