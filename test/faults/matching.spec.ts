import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Connection, createConnection } from 'mysql2/promise';
import { OutboxEmail } from '#libs/mail';
import { MatchingRun, Proposal } from '#libs/matching';
import { AppProcess } from '../support/app-process.ts';
import { type Matching, openMatching } from '../support/matching.ts';
import { TcpProxy } from '../support/tcp-proxy.ts';
import { until } from '../support/until.ts';

const nowhere = 'redis://127.0.0.1:1';

// Real: MariaDB, the matching worker as a process with its sweep. Redis is away: no job tells of a run.
describe('the matching worker', () => {
  let season: Matching;
  let cohortId: string;
  let workers: AppProcess[] = [];
  let bars: Connection[] = [];

  const start = (databaseUrl = season.url) => {
    const worker = AppProcess.start('matching-worker', { databaseUrl, redisUrl: nowhere });
    workers.push(worker);
    return worker;
  };
  const rowOf = (id: string) => season.db.getRepository(MatchingRun).findOneByOrFail({ id });
  const isAt = (id: string, phase: string) => async () => (await rowOf(id)).phase === phase;
  const pairsOf = (runId: string) => season.db.getRepository(Proposal).countBy({ runId });
  const letters = () => season.db.getRepository(OutboxEmail).countBy({ email: 'proposals-ready' });

  /** Keeps a worker waiting at a table until released. */
  const bar = async (...statements: string[]) => {
    const connection = await createConnection(season.url);
    bars.push(connection);
    for (const statement of statements) await connection.query(statement);
    return () => connection.end();
  };

  beforeAll(async () => {
    season = await openMatching();
  });
  beforeEach(async () => {
    await season.db.query('delete from outbox_emails');
    cohortId = await season.openCohort(season.hr);
    for (const name of ['Vera', 'Vito', 'Viki']) await season.enrol(cohortId, `${name} ${cohortId}`);
    for (const name of ['Ana', 'Ben', 'Cleo']) await season.ask(cohortId, name);
  });
  afterEach(async () => {
    await Promise.all(workers.map(worker => worker.end('SIGKILL')));
    for (const bar of bars) bar.destroy();
    [workers, bars] = [[], []];
  });
  afterAll(() => season.close());

  it.each([
    ['freezes the snapshot', 'freezing', ['lock tables enrolments write']],
    [
      'writes the proposals',
      'storing',
      ['set transaction isolation level serializable', 'begin', 'select id from proposals for update'],
    ],
  ])(
    'killed while it %s, is followed by one that ends the run, once',
    async (_, phase, statements) => {
      const runId = await season.runs.start(season.hr, cohortId);
      const release = await bar(...statements);
      const first = start();
      await until(isAt(runId, phase));
      await first.end('SIGKILL');
      await release();
      expect((await rowOf(runId)).state).toBe('running');
      expect([await pairsOf(runId), await letters()]).toEqual([0, 0]);
      start();
      await until(isAt(runId, 'ended'));
      expect(await rowOf(runId)).toMatchObject({ state: 'done', tries: 2, summary: { pairs: 3, fresh: 3 } });
      expect([await pairsOf(runId), await letters()]).toEqual([3, 2]);
    },
    60_000,
  );

  it('of two workers that both want a run, one does it', async () => {
    const [one, other] = [start(), start()];
    const runId = await season.runs.start(season.hr, cohortId);
    await until(isAt(runId, 'ended'));
    expect([await pairsOf(runId), await letters()]).toEqual([3, 2]);
    expect((await rowOf(runId)).tries).toBe(1);
    await Promise.all([one.end('SIGTERM'), other.end('SIGTERM')]);
  }, 60_000);

  it('whose database goes away in the middle of a run, ends the run when it is back', async () => {
    const proxy = await TcpProxy.before(season.url);
    const runId = await season.runs.start(season.hr, cohortId);
    const release = await bar('lock tables enrolments write');
    const worker = start(proxy.url);
    await until(isAt(runId, 'freezing'));
    proxy.cut();
    await release();
    await new Promise(resolve => setTimeout(resolve, 1_000));
    expect(await pairsOf(runId)).toBe(0);
    proxy.restore();
    await until(isAt(runId, 'ended'));
    expect([(await rowOf(runId)).state, await pairsOf(runId), await letters()]).toEqual(['done', 3, 2]);
    expect(worker.log).not.toMatch(/vera|hana/i);
    await proxy.close();
  }, 60_000);
});
