import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ProposalsQuery } from '#libs/matching';
import { read } from '#libs/platform';
import { type Matching, openMatching } from '../support/matching.ts';

// Real: MariaDB, the engine. The queues are deaf.
describe('The runners-up of a proposal', () => {
  let season: Matching;
  let id: string;
  let other: string;
  beforeAll(async () => {
    season = await openMatching();
    const cohortId = await season.openCohort(season.hr, { schools: [season.north, season.south] });
    await season.enrol(cohortId, 'Vera', { interests: ['tag:chess'] });
    await season.enrol(cohortId, 'Wim', { interests: ['agriculture/plant-systems'] });
    // Sam's student has Vera; Nora's would have fitted her as well.
    await season.ask(cohortId, 'Bo', { interests: ['tag:chess'], priority: '4' }, season.otherTeacher);
    await season.ask(cohortId, 'Ana', { interests: ['tag:chess'] });
    await season.run(cohortId);
    const open = await season.open(cohortId);
    id = open.find(({ schoolId }) => schoolId === season.north)!.id;
    other = open.find(({ schoolId }) => schoolId === season.south)!.id;
  });
  afterAll(() => season.close());

  it('are told to the employer by name, with why they lost and who has them', async () => {
    const { runnersUp } = await season.proposals.read(season.hr, id);
    expect(runnersUp.volunteer).toMatchObject({ name: 'Vera', lost: 'taken', by: ['Bo'], loss: 0 });
    expect(runnersUp.student).toMatchObject({ name: 'Bo', lost: 'fits-less', loss: 0 });
  });

  it('are not told to a school by name, when they are not its students', async () => {
    const { runnersUp } = await season.proposals.read(season.teacher, id);
    expect(runnersUp.volunteer).toMatchObject({ name: null, lost: 'taken', by: [] });
    expect(runnersUp.student).toMatchObject({ name: null, by: [] });
    const { runnersUp: theirs } = await season.proposals.read(season.otherTeacher, other);
    expect(theirs.student).toMatchObject({ name: null, by: [] });
  });

  it('leave no ids of others with what is told of the pair', async () => {
    for (const actor of [season.hr, season.teacher]) {
      const { proposals } = await season.proposals.list(actor, read(ProposalsQuery, {}));
      const { proposal } = await season.proposals.read(actor, id);
      for (const one of [proposal, ...proposals.map(view => view.proposal)])
        expect(one.explanation).not.toHaveProperty('runnersUp');
    }
  });

  it('are told to nobody who may not see the proposal', async () => {
    for (const actor of [season.otherHr, season.otherTeacher])
      await expect(season.proposals.read(actor, id)).rejects.toMatchObject({ code: 'not-found' });
  });
});
