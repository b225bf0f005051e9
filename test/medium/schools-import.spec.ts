import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Actor, AuditEntry } from '#libs/accounts';
import { Weekly } from '#libs/availability';
import { inTransaction } from '#libs/platform';
import { importStudents, Student, type StudentRow } from '#libs/schools';
import { openSeason, type Season } from '../support/season.ts';

// Real: MariaDB.
describe('Importing students', () => {
  let season: Season;
  beforeAll(async () => {
    season = await openSeason();
  });
  afterAll(() => season.close());

  const load = (rows: StudentRow[], actor: Actor = season.teacher) =>
    inTransaction(season.db, tx => importStudents(tx, actor, { at: season.clock.now() }, rows));
  const row = (displayName: string, more: Partial<StudentRow> = {}): StudentRow => ({
    displayName,
    gradeBand: 'grades-9-10',
    ...more,
  });
  const kept = (reference: string, schoolId = season.north) =>
    season.db.getRepository(Student).findOneByOrFail({ schoolId, reference });
  const everything = async () =>
    JSON.stringify([
      await season.db.query('select * from students order by id'),
      await season.db.query('select * from audit_entries order by id'),
    ]);
  const deeds = async (subjectId: string) =>
    (await season.db.getRepository(AuditEntry).find({ where: { subjectId }, order: { id: 'ASC' } })).map(
      ({ action }) => action,
    );
  const full: Partial<StudentRow> = {
    interests: ['education'],
    languages: ['es'],
    availability: Weekly.fromSlots([5]),
    zone: 'Europe/Madrid',
    format: 'virtual',
    mentorsWanted: 2,
    pathway: 'focused',
    priority: 4,
    consent: { given: true, on: '2026-08-30' },
  };

  it('makes the students of the school, with what the rows leave out at its plainest', async () => {
    const rows = [row('Ana', { reference: 'S-1', ...full }), row('Ben')];
    expect(await load(rows)).toEqual({ created: 2, updated: 0, unchanged: 0 });
    const ana = await kept('S-1');
    expect(ana).toMatchObject({
      displayName: 'Ana',
      interests: ['education'],
      languages: ['es'],
      zone: 'Europe/Madrid',
      format: 'virtual',
      mentorsWanted: 2,
      pathway: 'focused',
      priority: 4,
      consentGivenOn: '2026-08-30',
      consentRecordedBy: season.teacher.personId,
    });
    expect([ana.week().slots(), ana.hasConsent()]).toEqual([[5], true]);
    expect(await deeds(ana.id)).toEqual(['consent.recorded']);
    const ben = await kept('Ben');
    expect(ben).toMatchObject({ zone: 'America/Chicago', format: 'either', mentorsWanted: 1, priority: 2 });
    expect([ben.week().count, ben.hasConsent()]).toEqual([0, false]);
    expect(await deeds(season.north)).toEqual(['students.imported']);
  });

  it('changes nothing the second time, not even a row of the audit trail', async () => {
    const rows = [
      row('Cleo', { reference: 'S-2', ...full }),
      row('Dan', { ...full, consent: { given: true } }),
      row('Eli', { consent: { given: false } }),
    ];
    await load(rows);
    const before = await everything();
    season.clock.forward(48 * 3_600_000);
    expect(await load(rows)).toEqual({ created: 0, updated: 0, unchanged: 3 });
    expect(await everything()).toBe(before);
  });

  it('changes what a row says anew, records and withdraws consents, and leaves the rest', async () => {
    await load([row('Fay', full), row('Gus', full), row('Hal')]);
    expect(
      await load([
        row('Fay', { priority: 1, consent: { given: false } }),
        row('Gus', { gradeBand: 'grades-11-12' }),
        row('Hal', { consent: { given: true } }),
      ]),
    ).toEqual({ created: 0, updated: 3, unchanged: 0 });
    const [fay, gus, hal] = [await kept('Fay'), await kept('Gus'), await kept('Hal')];
    expect(fay).toMatchObject({ priority: 1, mentorsWanted: 2, zone: 'Europe/Madrid' });
    expect([fay.hasConsent(), gus.hasConsent(), hal.hasConsent()]).toEqual([false, true, true]);
    expect(hal.consentGivenOn).toBe(season.clock.now().toISOString().slice(0, 10));
    expect(await deeds(fay.id)).toEqual(['consent.recorded', 'consent.withdrawn']);
    expect(gus).toMatchObject({ gradeBand: 'grades-11-12', interests: ['education'] });
  });

  it('keeps the schools apart', async () => {
    await load([row('Ida', { reference: 'S-9' })]);
    expect(await load([row('Other', { reference: 'S-9' })], season.otherTeacher)).toMatchObject({
      created: 1,
    });
    expect((await kept('S-9')).displayName).toBe('Ida');
    expect((await kept('S-9', season.south)).displayName).toBe('Other');
    await expect(load([row('Jon')], season.hr)).rejects.toMatchObject({ kind: 'forbidden' });
  });

  it('names the rows that are wrong, and writes nothing', async () => {
    await load([row('Kim', { mentorsWanted: 3 })]);
    await season.db.getRepository(Student).update({ reference: 'Kim' }, { activeMentors: 2 });
    const before = await everything();
    await expect(
      load([
        row('Lou'),
        row('lou@mail.example'),
        row('Mia', { reference: 'www.mia.page', consent: { given: true, on: '2030-01-01' } }),
        row('Lou'),
        row('Nat', { reference: '555 123 4567', interests: ['education', 'tag:ana@x.org'] }),
      ]),
    ).rejects.toMatchObject({
      fields: [
        { field: '1.displayName', code: 'contact-in-name' },
        { field: '2.reference', code: 'contact-in-name' },
        { field: '2.consent', code: 'in-the-future' },
        { field: '3.displayName', code: 'repeated' },
        { field: '4.reference', code: 'contact-in-name' },
        { field: '4.interests', code: 'contact-in-name' },
      ],
    });
    await expect(load([row('Ned'), row('Kim', { mentorsWanted: 1 })])).rejects.toMatchObject({
      fields: [{ field: '1.mentorsWanted', code: 'below-active', values: { active: 2 } }],
    });
    expect(await everything()).toBe(before);
  });

  it('lets two imports of the same students at once make each of them once', async () => {
    const rows = Array.from({ length: 300 }, (_, n) => row(`Twin ${n}`, full));
    const outcomes = await Promise.all([load(rows), load([...rows].reverse()), load(rows)]);
    expect(outcomes.reduce((sum, { created }) => sum + created, 0)).toBe(300);
  });

  it('takes ten thousand rows, and ten thousand changes of them', async () => {
    const rows = Array.from({ length: 10_000 }, (_, n) => row('Many', { reference: `many-${n}`, ...full }));
    expect(await load(rows)).toMatchObject({ created: 10_000 });
    expect(await load(rows)).toMatchObject({ unchanged: 10_000 });
    expect(await load(rows.map(each => ({ ...each, priority: 1 })))).toMatchObject({ updated: 10_000 });
  });
});
