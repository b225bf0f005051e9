import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FlowProducer, Worker } from 'bullmq';
import { Redis } from 'ioredis';
import { CandidateBlock, MatchingRun, matchingQueue, Sharing, ThreadSolver } from '#libs/matching';
import { type Matching, openMatching, week, worker } from '../support/matching.ts';
import { until } from '../support/until.ts';

const built = new URL('../../dist/libs/matching/src/solving/solve.thread.js', import.meta.url);
/** Lists of two, so that what they leave out has to be priced in; blocks of three students. */
const solver = new ThreadSolver(built, { considered: 0, list: 2 });
const sharing = new Sharing(0, 3);

// Real: MariaDB, Redis, BullMQ and its flows, the engine in threads.
describe('a very great matching run', () => {
  let season: Matching;
  let redis: Redis;
  let flows: FlowProducer;
  beforeAll(async () => {
    season = await openMatching();
    redis = new Redis(process.env.TEST_REDIS_URL!, { maxRetriesPerRequest: null });
    flows = new FlowProducer({ connection: redis, prefix: 'blocks-spec' });
  });
  afterAll(async () => {
    await flows.close();
    redis.disconnect();
    await season.close();
  });

  const shared = () => worker(season.db, season.clock, solver, sharing, flows);
  const runOf = (id: string) => season.db.getRepository(MatchingRun).findOneByOrFail({ id });
  const outcome = async (cohortId: string) =>
    (await season.open(cohortId)).map(({ volunteerId, studentId, score }) => [volunteerId, studentId, score]);

  /** Eleven students, nine volunteers, most of them free at other hours. */
  async function settle(): Promise<string> {
    const cohortId = await season.openCohort(season.hr);
    const interests = ['agriculture/plant-systems', 'digital-technology/web-cloud', 'tag:chess'];
    for (let n = 0; n < 9; n++)
      await season.enrol(cohortId, `V${n}`, {
        interests: [interests[n % 3]!],
        availability: week(30, 31, 32 + n),
      });
    for (let n = 0; n < 11; n++) await season.ask(cohortId, `S${n}`, { interests: [interests[n % 2]!] });
    return cohortId;
  }

  it('is shared among workers block by block, solved by one, and comes to the same', async () => {
    const cohortId = await settle();
    const aloneId = await season.run(cohortId);
    const alone = await outcome(cohortId);
    const { summary } = await runOf(aloneId);

    const workers = [shared(), shared()];
    const took: string[] = [];
    const listening = workers.map(
      ({ work, blocks }, place) =>
        new Worker(
          matchingQueue,
          async ({ name, data }) => {
            took.push(`${name} ${place}`);
            if (name === 'block') await blocks.perform(data.blockId);
            else await work.perform(data.runId);
          },
          { connection: redis, prefix: 'blocks-spec' },
        ),
    );
    const runId = await season.runs.start(season.hr, cohortId);
    await workers[0]!.work.perform(runId);
    await until(async () => (await runOf(runId)).state === 'done');
    await Promise.all(listening.map(one => one.close()));

    expect(took.map(one => one.split(' ')[0])).toEqual(['block', 'block', 'block', 'block', 'run']);
    const { fresh: _, ...expected } = summary!;
    expect((await runOf(runId)).summary).toMatchObject({
      ...{ covered: expected.covered, priority: expected.priority, score: expected.score },
    });
    expect((await outcome(cohortId)).length).toBe(alone.length);
    expect((await runOf(runId)).tries).toBe(1);
  });

  it('goes on where workers stopped: only blocks that are not found are asked for again', async () => {
    const cohortId = await settle();
    const asked: number[] = [];
    const heard = {
      add: async ({ children }: { children: unknown[] }) => asked.push(children.length),
    } as never;
    const { work, blocks, leases } = worker(season.db, season.clock, solver, sharing, heard);
    const runId = await season.runs.start(season.hr, cohortId);
    await work.perform(runId);
    const [first, ...rest] = await season.db.getRepository(CandidateBlock).findBy({ runId });
    await blocks.perform(first!.id);
    await season.db.query('update matching_runs set leased_until = null where id = ?', [runId]);
    expect(await leases.due()).toContain(runId);
    await work.perform(runId);
    expect(asked).toEqual([4, 3]);
    expect(await leases.take(runId)).toBeNull();
    for (const { id } of rest) await blocks.perform(id);
    await work.perform(runId);
    expect((await runOf(runId)).state).toBe('done');
  });

  it('finds no block of a run that is cancelled, and leaves none behind', async () => {
    const cohortId = await settle();
    const { work, blocks } = worker(season.db, season.clock, solver, sharing, {
      add: async () => 0,
    } as never);
    const rows = season.db.getRepository(CandidateBlock);
    const runId = await season.runs.start(season.hr, cohortId);
    await work.perform(runId);
    const [block] = await rows.findBy({ runId });
    await season.runs.cancel(season.hr, runId);
    await blocks.perform(block!.id);
    const { answer } = await rows.findOneOrFail({
      select: { id: true, answer: true },
      where: { id: block!.id },
    });
    expect(answer).toBeNull();
    await work.perform(await season.runs.start(season.hr, cohortId));
    expect(await rows.countBy({ runId })).toBe(0);
  });
});
