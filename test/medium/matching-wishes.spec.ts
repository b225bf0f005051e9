import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { CohortInput, ProfileInput } from '#libs/employers';
import { UnmatchedStudent } from '#libs/matching';
import { read } from '#libs/platform';
import { type Matching, openMatching } from '../support/matching.ts';

const law = 'public-service-safety/judicial-systems';
const nursing = 'healthcare-human-services/physical-health';

// Real: MariaDB, the engine. The queues are deaf.
describe('What students and schools wish for', () => {
  let season: Matching;
  let cohortId: string;
  beforeAll(async () => {
    season = await openMatching();
  });
  beforeEach(async () => {
    cohortId = await season.openCohort(season.hr);
  });
  afterAll(() => season.close());

  const termsOf = async () =>
    (await season.open(cohortId)).map(({ explanation }) => explanation.terms.map(({ term }) => term));
  const reasonsOf = async (runId: string) =>
    (await season.db.getRepository(UnmatchedStudent).findBy({ runId })).map(({ reason }) => reason);

  it('counts: a career goal, and the fields the school would like the mentor to come from', async () => {
    const lawyer = await season.enrol(cohortId, 'Lou', { occupation: law });
    await season.enrol(cohortId, 'Nat', { occupation: nursing });
    await season.ask(cohortId, 'Ana', { goal: law, wishes: ['public-service-safety'] });
    await season.run(cohortId);
    expect(await season.open(cohortId)).toMatchObject([{ volunteerId: lawyer.id }]);
    expect((await termsOf())[0]).toEqual(expect.arrayContaining(['goal', 'wishes']));
  });

  it('binds, where a woman or a man is asked for; whoever says nothing of it is not taken for either', async () => {
    await season.enrol(cohortId, 'Sam', { gender: null });
    await season.enrol(cohortId, 'Max', { gender: 'man' });
    await season.ask(cohortId, 'Ana', { mentorGender: 'woman' });
    const runId = await season.run(cohortId);
    expect(await reasonsOf(runId)).toEqual([{ code: 'one-rule', rule: 'gender', volunteers: 2 }]);
    const { id } = await season.enrol(cohortId, 'Eve', { gender: 'woman' });
    await season.run(cohortId);
    expect(await season.open(cohortId)).toMatchObject([{ volunteerId: id }]);
  });

  it('binds to a town, where somebody can only meet in person, unless the cohort does not ask for it', async () => {
    cohortId = await season.openCohort(season.hr, { sameArea: 'on' });
    await season.enrol(cohortId, 'Uma', { area: 'Denver', format: 'in-person' });
    await season.ask(cohortId, 'Ana', { area: 'Chicago', format: 'either' });
    const runId = await season.run(cohortId);
    expect(await reasonsOf(runId)).toEqual([{ code: 'one-rule', rule: 'area', volunteers: 1 }]);
    const anywhere = { name: 'Anywhere', startsOn: '2026-10-01', endsOn: '2027-06-30', seats: '9' };
    await season.cohorts.edit(
      season.hr,
      cohortId,
      read(CohortInput, { ...anywhere, schools: [season.north] }),
    );
    await season.run(cohortId);
    expect(await season.open(cohortId)).toHaveLength(1);
  });

  it('is the school’s alone to know, and a volunteer’s gender the volunteer’s', async () => {
    const { id, actor } = await season.enrol(cohortId, 'Eve');
    const form = { jobTitle: 'Nurse', languages: ['en'], format: 'either', capacity: '1' };
    await season.profile.save(actor, read(ProfileInput, { ...form, gender: 'woman', occupation: nursing }));
    expect(await season.profile.read(actor)).toMatchObject({ gender: 'woman', occupation: nursing });
    expect((await season.volunteers.read(season.hr, id)).volunteer.id).toBe(id);
    const student = await season.ask(cohortId, 'Ana', { goal: nursing, mentorGender: 'woman' });
    expect(await season.students.read(season.teacher, student)).toMatchObject({ mentorGender: 'woman' });
    for (const actor of [season.otherTeacher, season.hr])
      await expect(season.students.read(actor, student)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('is refused where it is no field of work, more than three, or tells how to reach the student', async () => {
    const refused = async (change: Record<string, unknown>) =>
      season.addStudent(season.teacher, 'Ana', change);
    const clusters = ['agriculture', 'construction', 'education', 'digital-technology'];
    const cases = { goal: 'tag:chess', wishes: clusters, area: 'ana@mail.com', mentorGender: 'robot' };
    for (const [field, value] of Object.entries(cases)) {
      const { fields: told } = await refused({ [field]: value }).catch(error => error);
      const fields = told.map((one: { field: string }) => one.field);
      expect(fields).toEqual([field]);
    }
  });
});
