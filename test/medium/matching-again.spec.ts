import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Enrolment } from '#libs/employers';
import { Proposal, type Solver } from '#libs/matching';
import { direct, type Matching, openMatching, worker } from '../support/matching.ts';

// Real: MariaDB, the engine. The queues are deaf.
describe('a later run', () => {
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
  const enrol = (interest: string) =>
    season.enrol(cohortId, `Volunteer ${++people}`, { interests: [interest] });
  const rowOf = (id: string) => season.db.getRepository(Proposal).findOneByOrFail({ id });
  /** One student who shares nothing with the first volunteer, so that a second one is better. */
  const settle = async () => {
    await enrol('construction/construction-planning-development');
    await season.ask(cohortId, 'Ana', { interests: ['tag:chess'] });
    const runId = await season.run(cohortId);
    const [proposal] = await season.open(cohortId);
    return { id: proposal!.id, runId };
  };

  it('keeps an open proposal that it finds again, under its own name', async () => {
    const { id, runId } = await settle();
    const later = await season.run(cohortId);
    expect(later).not.toBe(runId);
    expect((await season.open(cohortId)).map(one => [one.id, one.runId])).toEqual([[id, later]]);
  });

  it('never pairs a family, in no cohort; another reason holds in its own only', async () => {
    for (const [reason, open] of [
      ['they-know-each-other', 0],
      ['hours', 1],
    ] as const) {
      const [first, second] = [await season.openCohort(season.hr), await season.openCohort(season.hr)];
      const { id: volunteerId } = await season.enrol(first, `Volunteer ${++people}`);
      await season.db.getRepository(Enrolment).insert({
        ...{ cohortId: second, volunteerId, joinedAt: season.clock.now() },
      });
      const student = await season.ask(first, `Student ${++people}`);
      await season.requests.file(season.teacher, {
        ...{ cohortId: second, students: [student], format: 'either', note: '' },
      });
      await season.run(first);
      const [proposal] = await season.open(first);
      await season.review.reject(season.teacher, proposal!.id, { reason, note: '' });
      await season.run(second);
      expect(await season.open(second)).toHaveLength(open);
    }
  });

  it('supersedes what nobody has decided when there is something better', async () => {
    const { id } = await settle();
    const better = await enrol('tag:chess');
    await season.run(cohortId);
    expect(await rowOf(id)).toMatchObject({ state: 'superseded' });
    expect((await season.open(cohortId)).map(({ volunteerId }) => volunteerId)).toEqual([better.id]);
    await expect(season.review.approve(season.hr, id)).rejects.toMatchObject({ code: 'superseded' });
    await expect(season.review.lock(season.hr, id)).rejects.toMatchObject({ code: 'superseded' });
  });

  it('keeps a pair that is locked, and lets go of it when it is unlocked', async () => {
    const { id } = await settle();
    await enrol('tag:chess');
    await season.review.lock(season.hr, id);
    await season.run(cohortId);
    expect((await season.open(cohortId)).map(one => one.id)).toEqual([id]);
    await season.review.unlock(season.hr, id);
    await season.run(cohortId);
    expect(await rowOf(id)).toMatchObject({ state: 'superseded' });
  });

  it('keeps a pair that one side has approved, with that decision', async () => {
    const { id } = await settle();
    await enrol('tag:chess');
    await season.review.approve(season.teacher, id);
    const later = await season.run(cohortId);
    expect(await season.open(cohortId)).toMatchObject([{ id, runId: later, schoolDecision: 'approved' }]);
  });

  it('keeps what is approved while it is busy, and proposes no pair that is decided meanwhile', async () => {
    const { id } = await settle();
    const runId = await season.runs.start(season.hr, cohortId);
    const meanwhile: Solver = {
      ...direct,
      solve: async (frozen, options) => {
        await season.review.approve(season.hr, id);
        await season.review.approve(season.teacher, id);
        return direct.solve(frozen, options);
      },
    };
    await worker(season.db, season.clock, meanwhile).work.perform(runId);
    expect(await rowOf(id)).toMatchObject({ state: 'approved' });
    expect(await season.open(cohortId)).toEqual([]);
  });

  it('does not keep a locked pair whose volunteer is not screened any more', async () => {
    const { id } = await settle();
    await season.review.lock(season.hr, id);
    await season.db.query("update volunteers set screening = 'declined' where id = ?", [
      (await rowOf(id)).volunteerId,
    ]);
    await season.run(cohortId);
    expect(await rowOf(id)).toMatchObject({ state: 'superseded' });
  });

  it('proposes a matched pair no more, though both have room', async () => {
    await season.enrol(cohortId, `Volunteer ${++people}`, { capacity: 2 });
    await season.ask(cohortId, 'Ana', { mentorsWanted: '2' });
    await season.run(cohortId);
    const [proposal] = await season.open(cohortId);
    await season.review.approve(season.hr, proposal!.id);
    await season.review.approve(season.teacher, proposal!.id);
    await season.run(cohortId);
    expect(await season.open(cohortId)).toEqual([]);
  });

  it('comes by itself once a day, by the employer’s clock, for cohorts that wish it', async () => {
    season.clock.set('2026-10-05T12:00:00Z');
    const wishes = await season.openCohort(season.hr, { nightly: 'on' });
    const [first, ...others] = await season.nightly.propose();
    expect(others).toEqual([]);
    expect((await season.runs.read(season.hr, first!)).run).toMatchObject({
      cohortId: wishes,
      requestedBy: null,
    });
    await season.work.perform(first!);
    season.clock.set('2026-10-06T04:59:00Z');
    expect(await season.nightly.propose()).toEqual([]);
    season.clock.set('2026-10-06T05:00:00Z');
    expect(await season.nightly.propose()).toHaveLength(1);
    expect(await season.nightly.propose()).toEqual([]);
    season.clock.set('2027-07-01T12:00:00Z');
    expect(await season.nightly.propose()).toEqual([]);
  });
});
