import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { AuditEntry } from '#libs/accounts';
import { OutboxEmail } from '#libs/mail';
import { MatchingRun, Proposal, type Solver, unpack } from '#libs/matching';
import { propose } from '#libs/matching-engine';
import { newId } from '#libs/platform';
import { direct, type Matching, openMatching, week, worker } from '../support/matching.ts';
import { until } from '../support/until.ts';

/** Solves until it is told to stop. */
const endless: Solver = {
  ...direct,
  solve: (_, { signal }) =>
    new Promise((__, reject) => signal.addEventListener('abort', () => reject(signal.reason))),
};

// Real: MariaDB, the engine. The queues are deaf: what a worker does is called by name.
describe('a matching run', () => {
  let season: Matching;
  let cohortId: string;
  beforeAll(async () => {
    season = await openMatching();
  });
  beforeEach(async () => {
    cohortId = await season.openCohort(season.hr);
  });
  afterAll(() => season.close());

  let people = 0;
  const name = () => `Person ${++people}`;
  const rowOf = (id: string) => season.db.getRepository(MatchingRun).findOneByOrFail({ id });
  const frozenOf = async (id: string) => {
    const { snapshot } = await season.db
      .getRepository(MatchingRun)
      .findOneOrFail({ select: { id: true, snapshot: true }, where: { id } });
    return snapshot!;
  };
  const leaseEnds = (id: string) =>
    season.db.query(
      'update matching_runs set leased_until = utc_timestamp(3) - interval 1 second where id = ?',
      [id],
    );

  it('is started once, however often and by however many it is asked for', async () => {
    const ids = await Promise.all(Array.from({ length: 20 }, () => season.runs.start(season.hr, cohortId)));
    expect(new Set(ids).size).toBe(1);
    const [id] = ids;
    expect(await season.db.getRepository(MatchingRun).countBy({ cohortId })).toBe(1);
    expect(await season.db.getRepository(AuditEntry).countBy({ subjectId: id, action: 'run.started' })).toBe(
      1,
    );
    await season.work.perform(id!);
    expect(await season.runs.start(season.hr, cohortId)).not.toBe(id);
  });

  it('is not for a cohort that is closed or past its last day', async () => {
    const before = season.clock.now();
    season.clock.set('2027-07-02T12:00:00Z');
    await expect(season.runs.start(season.hr, cohortId)).rejects.toMatchObject({ code: 'cohort-ended' });
    season.clock.set(before);
    await season.cohorts.close(season.hr, cohortId);
    await expect(season.runs.start(season.hr, cohortId)).rejects.toMatchObject({ code: 'cohort-closed' });
  });

  it('advises of whom a few more would serve the students who have nobody, and names no one', async () => {
    const departmentId = await season.structure.addDepartment(season.hr, { name: `Busy ${++people}` });
    await season.enrol(cohortId, name(), { departmentId });
    for (let n = 0; n < 3; n++) await season.ask(cohortId, name());
    const { summary } = await rowOf(await season.run(cohortId));
    expect(summary).toMatchObject({ students: 3, covered: 1 });
    expect(summary!.recruits).toEqual([
      {
        ...{ more: 2, serves: 2, languages: ['en'], department: `Busy ${people - 4}` },
        ...{ window: { day: 1, from: '15:00', to: '16:00' }, zone: 'America/Chicago' },
      },
    ]);
  });

  it('goes by the objective of the cohort, and tells what that costs', async () => {
    const fair = await season.openCohort(season.hr, { objective: 'fairest' });
    await season.enrol(fair, name());
    await season.ask(fair, name());
    const { summary } = await rowOf(await season.run(fair));
    expect(summary).toMatchObject({ objective: 'fairest', scorePrice: 0, blockingPairs: 0, covered: 1 });
  });

  it('lets no department mentor more students than the cohort’s cap, counting those it mentors already', async () => {
    const capped = await season.openCohort(season.hr, { capBy: 'department', capMost: '2', minOverlap: '1' });
    const departmentId = await season.structure.addDepartment(season.hr, { name: `Capped ${++people}` });
    for (let n = 0; n < 3; n++) await season.enrol(capped, name(), { departmentId });
    for (let n = 0; n < 3; n++) await season.ask(capped, name());
    expect((await rowOf(await season.run(capped))).summary).toMatchObject({ students: 3, covered: 2 });
    const [one, other] = await season.open(capped);
    for (const { id } of [one!, other!]) {
      await season.review.approve(season.hr, id);
      await season.review.approve(season.teacher, id);
    }
    expect((await rowOf(await season.run(capped))).summary).toMatchObject({ covered: 0, pairs: 0 });
  });

  it('keeps what was proposed before where least change is asked for', async () => {
    const calm = await season.openCohort(season.hr, { objective: 'least-change' });
    const first = await season.enrol(calm, name());
    const student = await season.ask(calm, name());
    await season.run(calm);
    await season.enrol(calm, name(), {
      languages: ['en', 'es'],
      interests: ['digital-technology/web-cloud', 'tag:chess'],
    });
    await season.run(calm);
    expect((await season.open(calm)).map(({ volunteerId, studentId }) => [volunteerId, studentId])).toEqual([
      [first.id, student],
    ]);
  });

  it('can be cancelled while it waits or is worked on: the worker stops, and nothing is kept', async () => {
    await season.enrol(cohortId, name());
    await season.ask(cohortId, name());
    const runId = await season.runs.start(season.hr, cohortId);
    for (const somebody of [season.otherHr, season.teacher])
      await expect(season.runs.cancel(somebody, runId)).rejects.toMatchObject({ kind: 'not-found' });
    const busy = worker(season.db, season.clock, endless).work.perform(runId);
    await until(async () => (await rowOf(runId)).phase === 'solving');
    await season.runs.cancel(season.hr, runId);
    await busy;
    expect(await rowOf(runId)).toMatchObject({ state: 'cancelled', openFor: null, summary: null });
    expect(await season.open(cohortId)).toEqual([]);
    await expect(season.runs.cancel(season.hr, runId)).rejects.toMatchObject({ code: 'run-ended' });
    const waiting = await season.runs.start(season.hr, cohortId);
    await season.runs.cancel(season.hr, waiting);
    await season.work.perform(waiting);
    expect(await rowOf(waiting)).toMatchObject({ state: 'cancelled', tries: 0 });
  });

  it('is nobody’s but the employer’s', async () => {
    const runId = await season.run(cohortId);
    for (const somebody of [season.otherHr, season.teacher]) {
      await expect(season.runs.start(somebody, cohortId)).rejects.toMatchObject({ kind: 'not-found' });
      await expect(season.runs.read(somebody, runId)).rejects.toMatchObject({ kind: 'not-found' });
      await expect(season.runs.list(somebody, cohortId, { after: null })).rejects.toMatchObject({
        kind: 'not-found',
      });
    }
    await expect(season.runs.read(season.hr, newId())).rejects.toMatchObject({ kind: 'not-found' });
    expect((await season.runs.read(season.hr, runId)).run.id).toBe(runId);
  });

  it('is not started for a closed cohort', async () => {
    await season.cohorts.close(season.hr, cohortId);
    await expect(season.runs.start(season.hr, cohortId)).rejects.toMatchObject({ code: 'cohort-closed' });
  });

  it('proposes pairs with reasons that add up and the hours that both have free', async () => {
    await season.enrol(cohortId, name(), { availability: week(28, 29, 30, 31) });
    await season.ask(cohortId, 'Ana');
    const runId = await season.run(cohortId);
    const [proposal, ...more] = await season.open(cohortId);
    expect(more).toEqual([]);
    const { terms, slots, windows, zone } = proposal!.explanation;
    expect(terms.reduce((sum, { points }) => sum + points, 0)).toBe(proposal!.score);
    expect(slots).toBe(2);
    expect({ windows, zone }).toEqual({
      windows: [{ day: 1, from: '15:00', to: '16:00' }],
      zone: 'America/Chicago',
    });
    const { run } = await season.runs.read(season.hr, runId);
    expect(run).toMatchObject({ state: 'done', phase: 'ended', progress: 100, openFor: null, tries: 1 });
    expect(run.summary).toMatchObject({ students: 1, covered: 1, pairs: 1, fresh: 1, volunteers: 1 });
  });

  it('tells HR and the schools concerned that there is something new, once, and nobody when there is not', async () => {
    await season.enrol(cohortId, name());
    await season.ask(cohortId, 'Ana');
    const emails = (event: string) => season.db.getRepository(OutboxEmail).findBy({ event });
    const told = await emails(await season.run(cohortId));
    expect(told.map(({ email, toName }) => [email, toName]).sort()).toEqual([
      ['proposals-ready', 'Hana'],
      ['proposals-ready', 'Nora'],
    ]);
    expect(await emails(await season.run(cohortId))).toEqual([]);
  });

  // Promise 6.
  it.each([
    ['whose screening ends before the cohort does', { screenedUntil: '2027-06-29' }],
    ['whose screening is not through', { screening: 'pending' as const }],
    ['who was declined', { screening: 'declined' as const }],
    ['whose profile lacks interests', { interests: [] }],
    ['who has as many students as they can take', { activeMatches: 1 }],
  ])('never proposes a volunteer %s', async (_, change) => {
    await season.enrol(cohortId, name(), change);
    await season.ask(cohortId, 'Ana');
    await season.run(cohortId);
    expect(await season.open(cohortId)).toEqual([]);
  });

  // Promise 6.
  it('never proposes a student without a guardian’s consent, and says that this is why', async () => {
    await season.enrol(cohortId, name());
    const studentId = await season.ask(cohortId, 'Ana', { consentGivenOn: '' });
    const runId = await season.run(cohortId);
    expect(await season.open(cohortId)).toEqual([]);
    const { students } = await season.unmatched.list(season.hr, runId, { after: null });
    expect(students.map(({ unmatched }) => [unmatched.studentId, unmatched.reason])).toEqual([
      [studentId, { code: 'no-consent' }],
    ]);
    expect((await frozenOf(runId)).length).toBeGreaterThan(0);
    expect(JSON.stringify((await unpack(await frozenOf(runId))).snapshot)).not.toContain(studentId);
  });

  it('freezes ids and facts, no names', async () => {
    const person = name();
    await season.enrol(cohortId, person);
    await season.ask(cohortId, 'Anastasia');
    const text = JSON.stringify(await unpack(await frozenOf(await season.run(cohortId))));
    expect(text).not.toMatch(/Anastasia|Person|@|Engineer/);
  });

  // Promise 4.
  it('that is taken up by another worker goes by what the first one saw, to the same proposals', async () => {
    await season.enrol(cohortId, name());
    await season.ask(cohortId, 'Ana');
    const runId = await season.runs.start(season.hr, cohortId);
    const first = worker(season.db, season.clock, endless).work.perform(runId);
    await until(async () => (await rowOf(runId)).phase === 'solving');
    const before = await rowOf(runId);
    const seen = await unpack(await frozenOf(runId));
    await season.enrol(cohortId, name(), { interests: ['tag:chess'] });
    await season.ask(cohortId, 'Zoe', { priority: '4' });
    await leaseEnds(runId);
    await season.work.perform(runId);
    await first;
    const after = await rowOf(runId);
    expect(after).toMatchObject({ state: 'done', tries: 2, snapshotHash: before.snapshotHash });
    const again = propose(seen.snapshot, seen.policy);
    const proposals = await season.open(cohortId);
    expect(
      proposals.map(({ volunteerId, studentId, score, explanation }) => [
        volunteerId,
        studentId,
        score,
        explanation.terms,
      ]),
    ).toEqual(again.pairs.map(({ volunteer, student, score, terms }) => [volunteer, student, score, terms]));
    expect(again.summary.students).toBe(1);
  });

  // Promise 3: whatever is killed when, a run ends once.
  it('ends once when two workers come to its end', async () => {
    await season.enrol(cohortId, name());
    await season.ask(cohortId, 'Ana');
    const runId = await season.runs.start(season.hr, cohortId);
    const waiting: (() => void)[] = [];
    const slow: Solver = {
      ...direct,
      solve: async (frozen, options) => {
        await new Promise<void>(resolve => waiting.push(resolve));
        return direct.solve(frozen, options);
      },
    };
    const first = worker(season.db, season.clock, slow).work.perform(runId);
    await until(() => waiting.length === 1);
    await leaseEnds(runId);
    const second = worker(season.db, season.clock, slow).work.perform(runId);
    await until(() => waiting.length === 2);
    for (const go of waiting) go();
    await Promise.all([first, second]);
    expect(await rowOf(runId)).toMatchObject({ state: 'done', tries: 2 });
    expect(await season.db.getRepository(Proposal).countBy({ runId })).toBe(1);
    const events = await season.db.getRepository(OutboxEmail).countBy({ event: runId });
    expect(events).toBe(2);
  });

  it('is left alone while its worker lives', async () => {
    const runId = await season.runs.start(season.hr, cohortId);
    expect(await season.leases.take(runId)).not.toBeNull();
    expect(await season.leases.take(runId)).toBeNull();
    expect(await season.leases.due()).not.toContain(runId);
    await leaseEnds(runId);
    expect(await season.leases.due()).toContain(runId);
  });

  it('fails after three tries, and another can be started', async () => {
    const runId = await season.runs.start(season.hr, cohortId);
    const broken = worker(season.db, season.clock, {
      ...direct,
      solve: () => Promise.reject(new Error('broken')),
    });
    for (let attempt = 0; attempt < 5; attempt++) {
      await broken.work.perform(runId);
      await leaseEnds(runId);
    }
    expect(await rowOf(runId)).toMatchObject({ state: 'failed', problem: 'fault', tries: 3, openFor: null });
    expect(await season.runs.start(season.hr, cohortId)).not.toBe(runId);
  });

  it('that kills every worker is given up', async () => {
    const runId = await season.runs.start(season.hr, cohortId);
    for (let attempt = 0; attempt < 3; attempt++) {
      expect(await season.leases.take(runId)).not.toBeNull();
      await leaseEnds(runId);
    }
    expect(await season.leases.take(runId)).toBeNull();
    expect(await season.leases.due()).not.toContain(runId);
    expect(await rowOf(runId)).toMatchObject({ state: 'failed', problem: 'worker-died' });
  });

  it('goes back when its worker is asked to end, and that try does not count', async () => {
    const runId = await season.runs.start(season.hr, cohortId);
    const { work } = worker(season.db, season.clock, endless);
    const performing = work.perform(runId);
    await until(async () => (await rowOf(runId)).phase === 'solving');
    await work.beforeApplicationShutdown();
    await performing;
    expect(await rowOf(runId)).toMatchObject({ state: 'queued', tries: 0, lease: null, leasedUntil: null });
  });
});
