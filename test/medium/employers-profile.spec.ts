import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Actor } from '#libs/accounts';
import { InterestsInput, ProfileInput, Volunteer } from '#libs/employers';
import { newId, read } from '#libs/platform';
import { openSeason, type Season } from '../support/season.ts';

// Real: MariaDB.
describe('A volunteer’s own profile', () => {
  let season: Season;
  beforeAll(async () => {
    season = await openSeason();
  });
  afterAll(() => season.close());

  const work = (change: Record<string, unknown> = {}) =>
    read(ProfileInput, {
      jobTitle: 'Engineer',
      languages: ['en'],
      format: 'virtual',
      capacity: '2',
      ...change,
    });
  const rows = (personId: string) => season.db.getRepository(Volunteer).findBy({ personId });

  it('is blank until something is filled in, and reading it writes nothing', async () => {
    const ana = await season.volunteer('Ana');
    const blank = await season.profile.read(ana);
    expect(blank.missing()).toEqual(['profile', 'interests', 'availability']);
    expect(blank).toMatchObject({ employerId: season.acme, screening: 'not-started', capacity: 1 });
    expect(await rows(ana.personId)).toEqual([]);
  });

  it('is complete when work, interests and hours are filled in', async () => {
    const { profile } = season;
    const ben = await season.volunteer('Ben');
    const departmentId = await season.structure.addDepartment(season.hr, { name: 'Engineering' });
    const siteId = await season.structure.addSite(season.hr, { name: 'Chicago', zone: 'America/Chicago' });
    await profile.save(ben, work({ departmentId, siteId }));
    await profile.saveInterests(
      ben,
      read(InterestsInput, { interests: ['digital-technology'], more: 'Chess, web & cloud' }),
    );
    const availability = Buffer.alloc(42, 1);
    await profile.saveAvailability(ben, { zone: 'Europe/Berlin', availability });

    const kept = await profile.read(ben);
    expect(kept.isComplete()).toBe(true);
    expect(kept).toMatchObject({
      departmentId,
      siteId,
      jobTitle: 'Engineer',
      languages: ['en'],
      interests: ['digital-technology', 'tag:chess', 'digital-technology/web-cloud'],
      zone: 'Europe/Berlin',
      format: 'virtual',
      capacity: 2,
    });
    expect(kept.availability).toEqual(availability);
  });

  it('is one row, also when the first two saves come at once', async () => {
    const cleo = await season.volunteer('Cleo');
    await Promise.all(
      Array.from({ length: 8 }, () => season.profile.saveInterests(cleo, { interests: ['education'] })),
    );
    expect(await rows(cleo.personId)).toHaveLength(1);
  });

  it('names the department that belongs to another employer, and keeps what was', async () => {
    const dan = await season.volunteer('Dan');
    await season.profile.save(dan, work());
    const departmentId = await season.structure.addDepartment(season.otherHr, { name: 'Elsewhere' });
    const refusal = { fields: [{ field: 'departmentId', code: 'unknown-choice' }] };
    await expect(season.profile.save(dan, work({ departmentId, capacity: 5 }))).rejects.toMatchObject(
      refusal,
    );
    await expect(season.profile.save(dan, work({ siteId: newId() }))).rejects.toMatchObject({
      fields: [{ field: 'siteId', code: 'unknown-choice' }],
    });
    expect((await season.profile.read(dan)).capacity).toBe(2);
  });

  it('never promises less than is already given', async () => {
    const eli = await season.volunteer('Eli');
    await season.profile.save(eli, work({ capacity: 3 }));
    await season.db.getRepository(Volunteer).update({ personId: eli.personId }, { activeMatches: 2 });
    await expect(season.profile.save(eli, work({ capacity: 1 }))).rejects.toMatchObject({
      fields: [{ field: 'capacity', code: 'below-active', values: { active: 2 } }],
    });
    await season.profile.save(eli, work({ capacity: 2 }));
    expect((await season.profile.read(eli)).capacity).toBe(2);
  });

  it('is nobody’s who volunteers for no employer', async () => {
    await expect(season.profile.read(season.hr)).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(season.profile.save(season.teacher, work())).rejects.toMatchObject({ kind: 'forbidden' });
  });

  it('stays with the employer whom the volunteer has left', async () => {
    const fay = await season.volunteer('Fay');
    await season.profile.save(fay, work());
    const moved = new Actor(fay.personId, [{ role: 'volunteer', organisationId: season.other }], 'en', 'UTC');
    expect((await season.profile.read(moved)).jobTitle).toBe('');
    await expect(season.profile.save(moved, work({ jobTitle: 'Spy' }))).rejects.toMatchObject({
      kind: 'not-found',
    });
    expect((await season.profile.read(fay)).jobTitle).toBe('Engineer');
  });

  it.each([
    [{ jobTitle: '' }, 'jobTitle', 'required'],
    [{ languages: [] }, 'languages', 'required'],
    [{ languages: ['xx'] }, 'languages.0', 'language'],
    [{ capacity: '6' }, 'capacity', 'too-big'],
    [{ format: 'by pigeon' }, 'format', 'not-one-of'],
    [{ departmentId: 'no id' }, 'departmentId', 'id'],
  ])('names the field that is wrong: %j', (change, field, code) => {
    expect(() => work(change)).toThrow(
      expect.objectContaining({ fields: [expect.objectContaining({ field, code })] }),
    );
  });
});
