import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Actor, AuditEntry } from '#libs/accounts';
import { newId, read } from '#libs/platform';
import { ConsentInput, Student, StudentsQuery } from '#libs/schools';
import { editedStudent, openSeason, type Season, studentInput } from '../support/season.ts';

// Real: MariaDB.
describe('A school', () => {
  let season: Season;
  beforeAll(async () => {
    season = await openSeason();
  });
  afterAll(() => season.close());

  const names = async (query: Record<string, unknown> = {}, actor: Actor = season.teacher) => {
    const { students } = await season.students.list(actor, read(StudentsQuery, query));
    return students.map(student => student.displayName);
  };
  const deeds = async (subjectId: string) => {
    const entries = await season.db
      .getRepository(AuditEntry)
      .find({ where: { subjectId }, order: { id: 'ASC' } });
    return entries.map(({ action, organisationId, details }) => [action, organisationId, details]);
  };
  const consent = (givenOn: string) => read(ConsentInput, { givenOn });

  it('registers a student by a display name, without consent as yet', async () => {
    const id = await season.addStudent(season.teacher, 'Ana');
    const ana = await season.students.read(season.teacher, id);
    expect(ana).toMatchObject({
      schoolId: season.north,
      reference: 'Ana',
      displayName: 'Ana',
      gradeBand: 'grades-9-10',
      interests: ['digital-technology/web-cloud', 'tag:chess'],
      languages: ['en', 'es'],
      mentorsWanted: 1,
      pathway: 'exploring',
      priority: 2,
      activeMentors: 0,
    });
    expect(ana.week().slots()).toEqual([30, 31]);
    expect(ana.hasConsent()).toBe(false);
    expect(await deeds(id)).toEqual([['student.added', season.north, null]]);
  });

  it('tells students apart by its own reference, compared letter by letter', async () => {
    await season.addStudent(season.teacher, 'Ben', { reference: 'S-1' });
    const same = season.addStudent(season.teacher, 'Bo', { reference: 'S-1' });
    await expect(same).rejects.toMatchObject({ fields: [{ field: 'reference', code: 'reference-taken' }] });
    const id = await season.addStudent(season.teacher, 'Ben', { reference: 's-1' });
    await season.addStudent(season.otherTeacher, 'Ben', { reference: 'S-1' });
    await expect(
      season.students.edit(season.teacher, id, editedStudent({ displayName: 'Ben', reference: 'S-1' })),
    ).rejects.toMatchObject({ fields: [{ field: 'reference', code: 'reference-taken' }] });
  });

  it('edits a student, and never wants fewer mentors than there are', async () => {
    const id = await season.addStudent(season.teacher, 'Cleo', { mentorsWanted: 3 });
    await season.db.getRepository(Student).update({ id }, { activeMentors: 2 });
    const edit = (change: Record<string, unknown>) =>
      season.students.edit(season.teacher, id, editedStudent({ displayName: 'Clio', ...change }));
    await expect(edit({ mentorsWanted: 1 })).rejects.toMatchObject({
      fields: [{ field: 'mentorsWanted', code: 'below-active', values: { active: 2 } }],
    });
    await edit({ mentorsWanted: 2, priority: '4' });
    expect(await season.students.read(season.teacher, id)).toMatchObject({
      displayName: 'Clio',
      priority: 4,
    });
  });

  it('records a guardian’s consent, and its withdrawal, and both are written down', async () => {
    const { students, consents, teacher } = season;
    const id = await season.addStudent(teacher, 'Dan');
    await consents.record(teacher, id, consent('2026-08-30'));
    expect(await students.read(teacher, id)).toMatchObject({
      consentGivenOn: '2026-08-30',
      consentRecordedBy: teacher.personId,
      consentRecordedAt: season.clock.now(),
    });
    expect((await students.read(teacher, id)).hasConsent()).toBe(true);
    await season.withdrawConsent(teacher, id);
    expect((await students.read(teacher, id)).hasConsent()).toBe(false);
    await expect(season.withdrawConsent(teacher, id)).rejects.toMatchObject({ code: 'no-consent' });
    await consents.record(teacher, id, consent('2026-08-31'));
    expect((await students.read(teacher, id)).hasConsent()).toBe(true);
    expect((await deeds(id)).slice(1)).toEqual([
      ['consent.recorded', season.north, { givenOn: '2026-08-30' }],
      ['consent.withdrawn', season.north, null],
      ['consent.recorded', season.north, { givenOn: '2026-08-31' }],
    ]);
  });

  it('records the consent with the student, when it is there already', async () => {
    const id = await season.addStudent(season.teacher, 'Eli', { consentGivenOn: '2026-08-30' });
    expect((await season.students.read(season.teacher, id)).hasConsent()).toBe(true);
    expect((await deeds(id)).map(([action]) => action)).toEqual(['student.added', 'consent.recorded']);
  });

  it('does not believe a consent of the day after tomorrow', async () => {
    const later = { fields: [{ code: 'in-the-future' }] };
    await expect(
      season.addStudent(season.teacher, 'Fay', { consentGivenOn: '2026-09-03' }),
    ).rejects.toMatchObject(later);
    const id = await season.addStudent(season.teacher, 'Gus');
    await expect(season.consents.record(season.teacher, id, consent('2026-09-03'))).rejects.toMatchObject(
      later,
    );
    expect((await season.students.read(season.teacher, id)).hasConsent()).toBe(false);
  });

  it('cannot see, edit or let go the students of another school, nor can an employer', async () => {
    const id = await season.addStudent(season.teacher, 'Ida', { consentGivenOn: '2026-08-30' });
    const gone = { kind: 'not-found' };
    for (const actor of [season.otherTeacher, season.hr, await season.volunteer('Vera')]) {
      await expect(season.students.read(actor, id)).rejects.toMatchObject(gone);
      await expect(season.students.edit(actor, id, editedStudent())).rejects.toMatchObject(gone);
      await expect(season.consents.record(actor, id, consent('2026-08-31'))).rejects.toMatchObject(gone);
      await expect(season.withdrawConsent(actor, id)).rejects.toMatchObject(gone);
      expect(await names({}, actor)).not.toContain('Ida');
    }
    for (const unknown of [newId(), 'é'])
      await expect(season.students.read(season.teacher, unknown)).rejects.toMatchObject(gone);
    const ida = await season.students.read(season.teacher, id);
    expect([ida.displayName, ida.consentGivenOn, ida.hasConsent()]).toEqual(['Ida', '2026-08-30', true]);
    await expect(season.addStudent(season.hr, 'Nobody')).rejects.toMatchObject({ kind: 'forbidden' });
  });

  it('lists, searches and filters by consent', async () => {
    const { otherTeacher } = season;
    await season.addStudent(otherTeacher, 'Zoë M', { reference: 'Q-7', consentGivenOn: '2026-08-30' });
    const withdrawn = await season.addStudent(otherTeacher, 'Adam', { consentGivenOn: '2026-08-30' });
    await season.withdrawConsent(otherTeacher, withdrawn);
    const found = (query: Record<string, unknown>) => names(query, otherTeacher);
    expect(await found({})).toEqual(['Adam', 'Zoë M', 'Ben']);
    expect(await found({ order: 'name' })).toEqual(['Adam', 'Ben', 'Zoë M']);
    expect(await found({ search: 'zoe' })).toEqual(['Zoë M']);
    expect(await found({ search: 'q-' })).toEqual([]);
    expect(await found({ search: 'Q-' })).toEqual(['Zoë M']);
    expect(await found({ search: '%' })).toEqual([]);
    expect(await found({ consent: 'given' })).toEqual(['Zoë M']);
    expect(await found({ consent: 'missing', order: 'name' })).toEqual(['Adam', 'Ben']);
  });

  it('pages through many without missing or repeating one, in either order', async () => {
    for (let n = 0; n < 101; n++)
      await season.addStudent(season.teacher, `Many ${n % 3}`, { reference: `many-${n}` });
    for (const order of ['newest', 'name']) {
      const seen: string[] = [];
      const sizes: number[] = [];
      for (let after: string | null = ''; after !== null; ) {
        const query = read(StudentsQuery, { search: 'Many', order, after });
        const { students, next } = await season.students.list(season.teacher, query);
        seen.push(...students.map(({ id }) => id));
        sizes.push(students.length);
        after = next;
      }
      expect([sizes, new Set(seen).size]).toEqual([[50, 50, 1], 101]);
    }
  });

  it.each([
    [{ displayName: 'ana@mail.example' }, 'displayName', 'contact-in-name'],
    [{ displayName: 'Ana 555-123-4567' }, 'displayName', 'contact-in-name'],
    [{ displayName: 'a'.repeat(41) }, 'displayName', 'too-long'],
    [{ reference: 'ana@mail.example' }, 'reference', 'contact-in-name'],
    [{ gradeBand: '9' }, 'gradeBand', 'not-one-of'],
    [{ interests: ['juggling'] }, 'interests.0', 'interest'],
    [{ languages: ['english'] }, 'languages.0', 'language'],
    [{ mentorsWanted: '0' }, 'mentorsWanted', 'too-small'],
    [{ priority: '5' }, 'priority', 'too-big'],
    [{ zone: 'Mars/Base' }, 'zone', 'zone'],
    [{ consentGivenOn: 'yesterday' }, 'consentGivenOn', 'day'],
  ])('is told which field is wrong: %j', (change, field, code) => {
    expect(() => studentInput(change)).toThrow(
      expect.objectContaining({ fields: [expect.objectContaining({ field, code })] }),
    );
  });
});
