import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Actor, AuditEntry, Person } from '#libs/accounts';
import { Weekly } from '#libs/availability';
import {
  Department,
  Enrolment,
  enrolledVolunteers,
  importVolunteers,
  Site,
  Volunteer,
  type VolunteerRow,
} from '#libs/employers';
import { dayIn, inTransaction } from '#libs/platform';
import { openSeason, type Season } from '../support/season.ts';

// Real: MariaDB.
describe('Importing volunteers', () => {
  let season: Season;
  beforeAll(async () => {
    season = await openSeason();
  });
  afterAll(() => season.close());

  const load = (rows: VolunteerRow[], cohortId?: string, actor: Actor = season.hr) =>
    inTransaction(season.db, tx => importVolunteers(tx, actor, { at: season.clock.now(), cohortId }, rows));
  const row = (mailbox: string, more: Partial<VolunteerRow> = {}): VolunteerRow => ({
    email: `${mailbox}@acme.example`,
    name: mailbox,
    ...more,
  });
  const everything = async () => {
    const tables = [
      'people',
      'memberships',
      'volunteers',
      'departments',
      'sites',
      'enrolments',
      'cohorts',
      'audit_entries',
    ];
    const rows = await Promise.all(
      tables.map(table => season.db.query(`select * from ${table} order by 1, 2`)),
    );
    return JSON.stringify(rows);
  };
  const full: Partial<VolunteerRow> = {
    department: 'Engineering',
    site: 'Chicago',
    jobTitle: 'Engineer',
    languages: ['en', 'es'],
    interests: ['education', 'tag:chess'],
    availability: Weekly.fromSlots([30, 31]),
    zone: 'America/Denver',
    format: 'virtual',
    capacity: 2,
    screenedUntil: '2027-12-31',
  };

  it('makes people, departments, sites, volunteers and enrolments, and says how many', async () => {
    const id = await season.openCohort(season.hr);
    const rows = [row('ana', full), row('ben', { ...full, department: 'ENGINEERING' }), row('cleo')];
    expect(await load(rows, id)).toEqual({ created: 3, updated: 0, unchanged: 0 });
    const views = await enrolledVolunteers(season.db.manager, id);
    expect(views.map(({ person }) => person.name).sort()).toEqual(['ana', 'ben', 'cleo']);
    const ana = views.find(({ person }) => person.name === 'ana')!;
    expect(ana).toMatchObject({ department: 'Engineering', site: 'Chicago', person: { confirmedAt: null } });
    expect(ana.volunteer).toMatchObject({
      jobTitle: 'Engineer',
      languages: ['en', 'es'],
      interests: ['education', 'tag:chess'],
      zone: 'America/Denver',
      format: 'virtual',
      capacity: 2,
      screening: 'cleared',
      screenedUntil: '2027-12-31',
    });
    expect(ana.volunteer.week().slots()).toEqual([30, 31]);
    expect(await season.db.getRepository(Department).countBy({ employerId: season.acme })).toBe(1);
    expect(await season.db.getRepository(Site).findBy({ employerId: season.acme })).toMatchObject([
      { name: 'Chicago', zone: 'America/Chicago' },
    ]);
    expect((await season.cohorts.read(season.hr, id)).counts).toMatchObject({
      enrolled: 3,
      screened: 2,
      complete: 2,
    });
    const actions = await season.db.getRepository(AuditEntry).findBy({ organisationId: season.acme });
    expect(actions.map(({ action }) => action).sort()).toEqual([
      'cohort.opened',
      'volunteer.screened',
      'volunteer.screened',
      'volunteers.imported',
    ]);
  });

  it('changes nothing the second time, not even a row of the audit trail', async () => {
    const id = await season.openCohort(season.hr);
    const rows = [row('dan', full), row('eli', { ...full, department: 'Ingeniería' }), row('fay')];
    await load(rows, id);
    const before = await everything();
    season.clock.forward(60_000);
    expect(await load(rows, id)).toEqual({ created: 0, updated: 0, unchanged: 3 });
    expect(await load([...rows].reverse())).toEqual({ created: 0, updated: 0, unchanged: 3 });
    expect(await load([row('eli', { department: 'ingenieria' })])).toMatchObject({ unchanged: 1 });
    expect(await everything()).toBe(before);
  });

  it('changes what a row says anew and leaves the rest', async () => {
    await load([row('gus', full), row('hal', full)]);
    expect(await load([row('gus', { capacity: 5 }), row('hal', { capacity: 2 })])).toEqual({
      created: 0,
      updated: 1,
      unchanged: 1,
    });
    const person = await season.db.getRepository(Person).findOneByOrFail({ email: 'gus@acme.example' });
    const gus = await season.db.getRepository(Volunteer).findOneByOrFail({ personId: person.id });
    expect(gus).toMatchObject({ capacity: 5, jobTitle: 'Engineer', screening: 'cleared', activeMatches: 0 });
  });

  it('renames only people who have not confirmed their account', async () => {
    await season.volunteer('Ida');
    await load([row('ida'), row('jon')]);
    expect(await load([row('ida', { name: 'Idaho' }), row('jon', { name: 'Jonas' })])).toMatchObject({
      updated: 1,
    });
    const names = await season.db.query(
      "select name from people where email in ('ida@acme.example', 'jon@acme.example') order by email",
    );
    expect(names).toEqual([{ name: 'Ida' }, { name: 'Jonas' }]);
  });

  it('enrols nobody when there are too few seats', async () => {
    const id = await season.openCohort(season.hr, { seats: 2 });
    await load([row('kim')], id);
    const before = await everything();
    await expect(load([row('kim'), row('lou'), row('mia')], id)).rejects.toMatchObject({
      code: 'cohort-full',
    });
    expect(await everything()).toBe(before);
    expect(await load([row('kim'), row('lou')], id)).toEqual({ created: 1, updated: 0, unchanged: 1 });
  });

  it('names the rows that are wrong, and writes nothing', async () => {
    await load([row('ned', full)]);
    await season.db.query('update volunteers set active_matches = 2 order by id desc limit 1');
    const moved = await season.volunteer('Olga', season.other);
    await season.profile.saveInterests(moved, { interests: [] });
    const before = await everything();
    const problems = async (rows: VolunteerRow[]) => {
      const outcome = await load(rows).catch(refusal => refusal.fields);
      expect(await everything()).toBe(before);
      return outcome;
    };
    expect(await problems([row('pam'), { email: 'quin@other.example', name: 'Quin' }])).toEqual([
      { field: '1.email', code: 'email-elsewhere', values: { domain: 'other.example' } },
    ]);
    expect(
      await problems([row('pam'), row('rob'), row('pam'), row('ned', { capacity: 1 }), row('olga')]),
    ).toEqual([
      { field: '2.email', code: 'repeated' },
      { field: '3.capacity', code: 'below-active', values: { active: 2 } },
      { field: '4.email', code: 'volunteers-elsewhere' },
    ]);
  });

  it('is not for another employer’s cohort, a closed one, or a school', async () => {
    const theirs = await season.openCohort(season.otherHr);
    await expect(load([row('sid')], theirs)).rejects.toMatchObject({ kind: 'not-found' });
    await expect(load([row('sid')], undefined, season.teacher)).rejects.toMatchObject({ kind: 'forbidden' });
    const closed = await season.openCohort(season.hr);
    await season.cohorts.close(season.hr, closed);
    await expect(load([row('sid')], closed)).rejects.toMatchObject({ code: 'cohort-closed' });
    expect(await season.db.getRepository(Person).countBy({ email: 'sid@acme.example' })).toBe(0);
  });

  it('clears nobody anew for days that are over, and leaves a clearance that has ended since as it is', async () => {
    await expect(load([row('tia', { screenedUntil: '2020-02-15' })])).rejects.toMatchObject({
      fields: [{ field: '0.screenedUntil', code: 'already-past' }],
    });
    const today = dayIn('America/Chicago', season.clock.now());
    await load([row('tia', { screenedUntil: today })]);
    season.clock.forward(48 * 3_600_000);
    expect(await load([row('tia', { screenedUntil: today })])).toMatchObject({ unchanged: 1 });
  });

  it('lets two imports of the same people at once make each of them once', async () => {
    const id = await season.openCohort(season.hr, { seats: 1000 });
    const rows = Array.from({ length: 300 }, (_, n) => row(`twin${n}`, full));
    const outcomes = await Promise.all([load(rows), load([...rows].reverse()), load(rows, id)]);
    expect(outcomes.reduce((sum, { created }) => sum + created, 0)).toBe(300);
    expect(await season.db.getRepository(Enrolment).countBy({ cohortId: id })).toBe(300);
  });

  it('takes ten thousand rows, and ten thousand changes of them', async () => {
    const id = await season.openCohort(season.hr, { seats: 20_000 });
    const rows = Array.from({ length: 10_000 }, (_, n) =>
      row(`many${n}`, { ...full, department: `Unit ${n % 40}` }),
    );
    expect(await load(rows, id)).toEqual({ created: 10_000, updated: 0, unchanged: 0 });
    expect(await load(rows, id)).toEqual({ created: 0, updated: 0, unchanged: 10_000 });
    expect(
      await load(
        rows.map(each => ({ ...each, capacity: 3 })),
        id,
      ),
    ).toMatchObject({ updated: 10_000 });
    expect((await season.cohorts.read(season.hr, id)).cohort.seatsTaken).toBe(10_000);
  });
});
