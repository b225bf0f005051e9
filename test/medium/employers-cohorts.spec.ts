import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AuditEntry } from '#libs/accounts';
import { Cohort, defaultPolicy, Volunteer } from '#libs/employers';
import { newId } from '#libs/platform';
import { cohortInput, openSeason, type Season } from '../support/season.ts';

// Real: MariaDB.
describe('A cohort', () => {
  let season: Season;
  beforeAll(async () => {
    season = await openSeason();
  });
  afterAll(() => season.close());

  const deeds = async (subjectId: string) => {
    const entries = await season.db
      .getRepository(AuditEntry)
      .find({ where: { subjectId }, order: { id: 'ASC' } });
    return entries.map(({ action, personId, organisationId }) => ({ action, personId, organisationId }));
  };

  it('is opened with dates, seats, schools and a policy', async () => {
    const id = await season.openCohort(season.hr, {
      schools: [season.north, season.south, season.north],
      sharedLanguage: 'on',
      interestsWeight: '100',
      noveltyWeight: '0',
      nightly: 'on',
    });
    const { cohort, schools, counts } = await season.cohorts.read(season.hr, id);
    expect(cohort).toMatchObject({
      name: 'Autumn',
      employerId: season.acme,
      startsOn: '2026-10-01',
      endsOn: '2027-06-30',
      seats: 100,
      seatsTaken: 0,
      state: 'open',
      nightly: true,
      policy: {
        minOverlap: defaultPolicy.minOverlap,
        sharedLanguage: true,
        sameFormat: false,
        weights: { ...defaultPolicy.weights, interests: 100, novelty: 0 },
      },
    });
    expect(schools.map(({ name }) => name)).toEqual(['North High', 'South High']);
    expect(counts).toEqual({ invited: 0, enrolled: 0, screened: 0, complete: 0 });
    expect(await deeds(id)).toEqual([
      { action: 'cohort.opened', personId: season.hr.personId, organisationId: season.acme },
    ]);
  });

  it('is not opened for days that are over', async () => {
    const over = { startsOn: '2025-10-01', endsOn: '2026-06-30' };
    await expect(season.openCohort(season.hr, over)).rejects.toMatchObject({
      fields: [{ field: 'endsOn', code: 'already-past' }],
    });
  });

  it('is not opened at all when one of its schools is none', async () => {
    const before = await season.db.getRepository(Cohort).count();
    for (const school of [newId(), season.other]) {
      await expect(season.openCohort(season.hr, { schools: [season.north, school] })).rejects.toMatchObject({
        fields: [{ field: 'schools', code: 'unknown-choice' }],
      });
    }
    expect(await season.db.getRepository(Cohort).count()).toBe(before);
  });

  it('is edited, closed and opened again, and each is written down', async () => {
    const id = await season.openCohort(season.hr);
    await season.cohorts.edit(season.hr, id, cohortInput({ name: 'Spring', schools: [season.south] }));
    await season.cohorts.close(season.hr, id);
    await season.cohorts.close(season.hr, id);
    expect((await season.cohorts.read(season.hr, id)).cohort).toMatchObject({
      name: 'Spring',
      state: 'closed',
    });
    await season.cohorts.reopen(season.hr, id);
    const { cohort, schools } = await season.cohorts.read(season.hr, id);
    expect(cohort.state).toBe('open');
    expect(schools.map(({ name }) => name)).toEqual(['South High']);
    expect((await deeds(id)).map(({ action }) => action)).toEqual([
      'cohort.opened',
      'cohort.edited',
      'cohort.closed',
      'cohort.reopened',
    ]);
  });

  it('cannot be seen, edited or closed by another employer, a school or a volunteer', async () => {
    const id = await season.openCohort(season.hr, { name: 'Ours' });
    const gone = { kind: 'not-found' };
    for (const actor of [season.otherHr, season.teacher, await season.volunteer('Vera')]) {
      await expect(season.cohorts.read(actor, id)).rejects.toMatchObject(gone);
      await expect(season.cohorts.edit(actor, id, cohortInput({ name: 'Theirs' }))).rejects.toMatchObject(
        gone,
      );
      await expect(season.cohorts.close(actor, id)).rejects.toMatchObject(gone);
      expect((await season.cohorts.list(actor)).map(cohort => cohort.id)).not.toContain(id);
    }
    await expect(season.cohorts.read(season.hr, newId())).rejects.toMatchObject(gone);
    await expect(season.cohorts.read(season.hr, 'é')).rejects.toMatchObject(gone);
    expect((await season.cohorts.read(season.hr, id)).cohort).toMatchObject({ name: 'Ours', state: 'open' });
    await expect(season.openCohort(season.teacher)).rejects.toMatchObject({ kind: 'forbidden' });
  });

  it('keeps at least the seats that are taken', async () => {
    const id = await season.openCohort(season.hr, { seats: 3 });
    for (const name of ['Ida', 'Jon']) await season.enrolments.join(await season.volunteer(name), id);
    await expect(
      season.cohorts.edit(season.hr, id, cohortInput({ seats: 1, schools: [season.south] })),
    ).rejects.toMatchObject({ fields: [{ field: 'seats', code: 'below-taken', values: { taken: 2 } }] });
    const { cohort, schools } = await season.cohorts.read(season.hr, id);
    expect([cohort.seats, schools.map(({ name }) => name)]).toEqual([3, ['North High']]);
    await season.cohorts.edit(season.hr, id, cohortInput({ seats: 2 }));
  });

  it('counts who is cleared through its last day and whose profile is complete, as each volunteer does', async () => {
    const id = await season.openCohort(season.hr, { endsOn: '2027-06-30' });
    const free = Buffer.alloc(42);
    free[41] = 1;
    const done = { jobTitle: 'Engineer', languages: ['en'], interests: ['education'], availability: free };
    const rows: Partial<Volunteer>[] = [
      { ...done, screening: 'cleared', screenedUntil: '2027-06-30' },
      { ...done, screening: 'cleared', screenedUntil: '2027-06-29' },
      { ...done, screening: 'cleared', screenedUntil: null },
      { ...done, screening: 'pending', screenedUntil: '2027-12-31' },
      { ...done, jobTitle: '' },
      { ...done, languages: [] },
      { ...done, interests: [] },
      { ...done, availability: Buffer.alloc(42) },
    ];
    for (const [n, row] of rows.entries()) {
      const person = await season.volunteer(`Row ${n}`);
      await season.enrolments.join(person, id);
      await season.db.getRepository(Volunteer).update({ personId: person.personId }, row);
    }
    const volunteers = rows.map(row => Object.assign(new Volunteer(), done, row));
    const { counts } = await season.cohorts.read(season.hr, id);
    expect(counts).toEqual({
      invited: 0,
      enrolled: rows.length,
      screened: volunteers.filter(volunteer => volunteer.isScreenedThrough('2027-06-30')).length,
      complete: volunteers.filter(volunteer => volunteer.isComplete()).length,
    });
    expect([counts.screened, counts.complete]).toEqual([1, 4]);
  });

  it.each([
    [{ endsOn: '2026-10-01' }, 'endsOn', 'end-before-start'],
    [{ endsOn: '2028-10-02' }, 'endsOn', 'too-long-a-time'],
    [{ startsOn: 'soon' }, 'startsOn', 'day'],
    [{ name: ' ' }, 'name', 'required'],
    [{ seats: '0' }, 'seats', 'too-small'],
    [{ seats: '1e3' }, 'seats', 'wrong-type'],
    [{ schools: ['nowhere'] }, 'schools.0', 'id'],
    [{ minOverlap: '41' }, 'minOverlap', 'too-big'],
    [{ interestsWeight: '101' }, 'interestsWeight', 'too-big'],
    [{ noveltyWeight: '0.5' }, 'noveltyWeight', 'wrong-type'],
  ])('names the field that is wrong: %j', (change, field, code) => {
    expect(() => cohortInput(change)).toThrow(
      expect.objectContaining({ fields: [expect.objectContaining({ field, code })] }),
    );
  });

  it('may last two years to the day', () => {
    expect(cohortInput({ endsOn: '2028-10-01' }).endsOn).toBe('2028-10-01');
  });
});
