import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AuditEntry } from '#libs/accounts';
import {
  Enrolment,
  enrolledVolunteers,
  Invitation,
  releaseVolunteer,
  takeVolunteer,
  Volunteer,
  volunteersById,
} from '#libs/employers';
import { openSeason, type Season } from '../support/season.ts';

// Real: MariaDB.
describe('A seat in a cohort', () => {
  let season: Season;
  beforeAll(async () => {
    season = await openSeason();
  });
  afterAll(() => season.close());

  const seats = async (id: string) => (await season.cohorts.read(season.hr, id)).cohort.seatsTaken;
  const enrolments = (cohortId: string) => season.db.getRepository(Enrolment).countBy({ cohortId });

  it('is taken by a volunteer of the employer, and the invitation counts as accepted', async () => {
    const id = await season.openCohort(season.hr);
    const ana = await season.volunteer('Ana');
    await season.invitations.invite(season.hr, id, { emails: [{ email: 'ana@acme.example', name: 'Ana' }] });
    expect(await season.enrolments.choices(ana)).toMatchObject([{ cohort: { id }, joined: false }]);
    await season.enrolments.join(ana, id);
    expect(await season.enrolments.choices(ana)).toMatchObject([{ cohort: { id }, joined: true }]);
    expect(await seats(id)).toBe(1);
    const invitation = await season.db.getRepository(Invitation).findOneByOrFail({ cohortId: id });
    expect(invitation.acceptedAt).toEqual(season.clock.now());
    expect(
      await season.db.getRepository(AuditEntry).countBy({ action: 'cohort.joined', subjectId: id }),
    ).toBe(1);
  });

  it('is taken once, however often the volunteer presses', async () => {
    const id = await season.openCohort(season.hr, { seats: 1 });
    const ben = await season.volunteer('Ben');
    await Promise.all(Array.from({ length: 6 }, () => season.enrolments.join(ben, id)));
    await season.enrolments.join(ben, id);
    expect([await seats(id), await enrolments(id)]).toEqual([1, 1]);
  });

  it('is had by exactly five when twenty press at once for five seats', async () => {
    const id = await season.openCohort(season.hr, { seats: 5 });
    const crowd = [];
    for (let n = 0; n < 20; n++) crowd.push(await season.volunteer(`Crowd ${n}`));
    const outcomes = await Promise.allSettled(crowd.map(person => season.enrolments.join(person, id)));
    const refused = outcomes.filter(outcome => outcome.status === 'rejected');
    expect(refused.map(({ reason }) => reason.code)).toEqual(Array(15).fill('cohort-full'));
    expect([await seats(id), await enrolments(id)]).toEqual([5, 5]);
  });

  it('is not to be had in a closed cohort, which only those see who joined it', async () => {
    const id = await season.openCohort(season.hr);
    const [cleo, dan] = [await season.volunteer('Cleo'), await season.volunteer('Dan')];
    await season.enrolments.join(cleo, id);
    await season.cohorts.close(season.hr, id);
    await expect(season.enrolments.join(dan, id)).rejects.toMatchObject({ code: 'cohort-closed' });
    const seen = async (actor: typeof cleo) =>
      (await season.enrolments.choices(actor)).some(({ cohort }) => cohort.id === id);
    expect([await seen(cleo), await seen(dan)]).toEqual([true, false]);
    expect(await enrolments(id)).toBe(1);
  });

  it('is not to be had by people of another employer', async () => {
    const id = await season.openCohort(season.hr);
    for (const actor of [await season.volunteer('Eve', season.other), season.hr, season.teacher]) {
      await expect(season.enrolments.join(actor, id)).rejects.toMatchObject({ kind: 'not-found' });
      await expect(season.enrolments.leave(actor, id)).rejects.toMatchObject({ kind: 'not-found' });
      expect(await season.enrolments.choices(actor)).toEqual([]);
    }
    expect([await seats(id), await enrolments(id)]).toEqual([0, 0]);
  });

  it('is given back once, and another volunteer can have it', async () => {
    const id = await season.openCohort(season.hr, { seats: 1 });
    const [fay, gus] = [await season.volunteer('Fay'), await season.volunteer('Gus')];
    await season.enrolments.join(fay, id);
    await expect(season.enrolments.join(gus, id)).rejects.toMatchObject({ code: 'cohort-full' });
    const leaving = await Promise.allSettled([1, 2, 3].map(() => season.enrolments.leave(fay, id)));
    expect(leaving.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await seats(id)).toBe(0);
    await season.enrolments.join(gus, id);
    expect(await seats(id)).toBe(1);
  });

  it('is kept by whoever mentors a student', async () => {
    const id = await season.openCohort(season.hr);
    const ida = await season.volunteer('Ida');
    await season.enrolments.join(ida, id);
    await season.db.getRepository(Volunteer).update({ personId: ida.personId }, { activeMatches: 1 });
    await expect(season.enrolments.leave(ida, id)).rejects.toMatchObject({ code: 'active-matches' });
    expect([await seats(id), await enrolments(id)]).toEqual([1, 1]);
  });

  describe('lets matching', () => {
    it('see who sits in it, with names, in a fixed order, and nobody of another cohort', async () => {
      const [id, elsewhere] = [await season.openCohort(season.hr), await season.openCohort(season.hr)];
      const departmentId = await season.structure.addDepartment(season.hr, { name: 'Legal' });
      for (const name of ['Jon', 'Kim']) {
        const person = await season.volunteer(name);
        await season.enrolments.join(person, id);
        await season.db.getRepository(Volunteer).update({ personId: person.personId }, { departmentId });
      }
      await season.enrolments.join(await season.volunteer('Lou'), elsewhere);
      const views = await enrolledVolunteers(season.db.manager, id);
      expect(views).toMatchObject([
        { person: { name: 'Jon', email: 'jon@acme.example' }, department: 'Legal', site: null },
        { person: { name: 'Kim', email: 'kim@acme.example' }, department: 'Legal', site: null },
      ]);
      const ids = views.map(({ volunteer }) => volunteer.id);
      expect(ids).toEqual([...ids].sort());
      expect(await volunteersById(season.db.manager, [...ids].reverse())).toEqual(views);
    });

    it('take a volunteer only while screened, seated and below capacity, under any concurrency', async () => {
      const { db } = season;
      const id = await season.openCohort(season.hr, { endsOn: '2027-06-30' });
      const mia = await season.volunteer('Mia');
      await season.enrolments.join(mia, id);
      const { id: volunteerId } = await season.profile.read(mia);
      const take = () => db.transaction(tx => takeVolunteer(tx, id, volunteerId, season.clock.now()));
      await expect(take()).rejects.toMatchObject({ code: 'volunteer-not-screened' });
      const change = (to: Partial<Volunteer>) => db.getRepository(Volunteer).update({ id: volunteerId }, to);
      await change({ capacity: 3, screening: 'cleared', screenedUntil: '2027-06-30' });
      const outcomes = await Promise.allSettled(Array.from({ length: 8 }, take));
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
      await expect(take()).rejects.toMatchObject({ code: 'volunteer-full' });
      expect((await season.profile.read(mia)).activeMatches).toBe(3);
      for (let n = 0; n < 3; n++) await db.transaction(tx => releaseVolunteer(tx, volunteerId));
      await season.enrolments.leave(mia, id);
      await expect(take()).rejects.toMatchObject({ code: 'volunteer-left' });
    });
  });
});
