import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Actor, AuditEntry } from '#libs/accounts';
import { newId, read } from '#libs/platform';
import {
  MentorRequestInput,
  RequestedStudent,
  releaseStudent,
  requestedStudents,
  Student,
  takeStudent,
} from '#libs/schools';
import { cohortInput, openSeason, type Season } from '../support/season.ts';
import { organisation } from '../support/world.ts';

// Real: MariaDB.
describe('A mentor request', () => {
  let season: Season;
  beforeAll(async () => {
    season = await openSeason();
  });
  afterAll(() => season.close());

  let count = 0;
  const student = (actor = season.teacher, change: Record<string, unknown> = {}) =>
    season.addStudent(actor, `Student ${count++}`, change);
  const ask = (cohortId: string, students: string[], more: Record<string, unknown> = {}) =>
    read(MentorRequestInput, { cohortId, students, format: 'either', ...more });
  const requested = async (cohortId: string) =>
    (await requestedStudents(season.db.manager, cohortId)).map(view => view.student.id);

  it('is filed for students of the school in an open cohort with the school, and is written down', async () => {
    const cohortId = await season.openCohort(season.hr);
    const students = [await student(), await student()];
    const { requests, teacher } = season;
    expect(await requests.openCohorts(teacher)).toMatchObject([
      { id: cohortId, name: 'Autumn', employer: 'Acme', schoolId: season.north, endsOn: '2027-06-30' },
    ]);
    const input = ask(cohortId, [...students, students[0]!], {
      format: 'virtual',
      note: 'After class,\nplease.',
    });
    const id = await requests.file(teacher, input);
    const view = await requests.read(teacher, id);
    expect(view).toMatchObject({
      request: {
        state: 'filed',
        format: 'virtual',
        note: 'After class,\nplease.',
        filedBy: teacher.personId,
      },
      cohort: 'Autumn',
      employer: 'Acme',
      school: 'North High',
      students: 2,
    });
    expect(view.named.map(named => named.id).sort()).toEqual([...students].sort());
    expect(await requests.list(teacher)).toMatchObject([{ request: { id }, students: 2 }]);
    expect(await season.db.getRepository(AuditEntry).findBy({ subjectId: id })).toMatchObject([
      { action: 'mentor-request.filed', organisationId: season.north, personId: teacher.personId },
    ]);
  });

  it('shows the employer how many students a school asks for, not who they are', async () => {
    const cohortId = await season.openCohort(season.hr);
    const named = await student(season.teacher, { displayName: 'Secret' });
    await season.requests.file(season.teacher, ask(cohortId, [named]));
    const views = await season.requests.inCohort(season.hr, cohortId);
    expect(views).toMatchObject([{ school: 'North High', students: 1 }]);
    expect(JSON.stringify(views)).not.toMatch(/Secret|displayName/);
    for (const actor of [season.otherHr, season.teacher])
      await expect(season.requests.inCohort(actor, cohortId)).rejects.toMatchObject({ kind: 'not-found' });
  });

  it('cannot be filed where the school is not invited, nor when the cohort is closed', async () => {
    const [elsewhere, closed] = [
      await season.openCohort(season.hr, { schools: [season.south] }),
      await season.openCohort(season.hr),
    ];
    await season.cohorts.close(season.hr, closed);
    const students = [await student()];
    const file = (cohortId: string, actor: Actor) => season.requests.file(actor, ask(cohortId, students));
    await expect(file(elsewhere, season.teacher)).rejects.toMatchObject({ kind: 'not-found' });
    await expect(file(newId(), season.teacher)).rejects.toMatchObject({ kind: 'not-found' });
    await expect(file(closed, season.teacher)).rejects.toMatchObject({ code: 'cohort-closed' });
    await expect(file(closed, season.hr)).rejects.toMatchObject({ kind: 'not-found' });
    const open = (await season.requests.openCohorts(season.teacher)).map(({ id }) => id);
    expect([open.includes(elsewhere), open.includes(closed)]).toEqual([false, false]);
    expect(await season.requests.openCohorts(season.hr)).toEqual([]);
  });

  it('cannot name a student of another school', async () => {
    const cohortId = await season.openCohort(season.hr, { schools: [season.north, season.south] });
    const [own, foreign] = [await student(), await student(season.otherTeacher)];
    for (const students of [[foreign], [own, foreign], [own, newId()]]) {
      const filing = season.requests.file(season.teacher, ask(cohortId, students));
      await expect(filing).rejects.toMatchObject({ kind: 'not-found' });
    }
    const both = new Actor(
      season.teacher.personId,
      [season.north, season.south].map(organisationId => ({ role: 'school-coordinator', organisationId })),
      'en',
      'UTC',
    );
    await expect(season.requests.file(both, ask(cohortId, [own, foreign]))).rejects.toMatchObject({
      fields: [{ field: 'students', code: 'one-school-only' }],
    });
    expect(await requested(cohortId)).toEqual([]);
  });

  it('names a student once in a cohort, also when two coordinators file at once', async () => {
    const cohortId = await season.openCohort(season.hr);
    const students = [await student(), await student(), await student()];
    const outcomes = await Promise.allSettled(
      [0, 1, 2, 3].map(n =>
        season.requests.file(season.teacher, ask(cohortId, [students[0]!, students[n % 3]!])),
      ),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const outcome of outcomes)
      if (outcome.status === 'rejected')
        expect(outcome.reason.fields).toMatchObject([{ field: 'students', code: 'already-requested' }]);
  });

  it('is withdrawn once, and its students can be asked for again', async () => {
    const cohortId = await season.openCohort(season.hr);
    const students = [await student()];
    const { requests, teacher } = season;
    const id = await requests.file(teacher, ask(cohortId, students));
    for (const actor of [season.otherTeacher, season.hr]) {
      await expect(requests.read(actor, id)).rejects.toMatchObject({ kind: 'not-found' });
      await expect(requests.withdraw(actor, id)).rejects.toMatchObject({ kind: 'not-found' });
      expect(await requests.list(actor)).toEqual([]);
    }
    expect(await requested(cohortId)).toEqual(students);
    await requests.withdraw(teacher, id);
    await expect(requests.withdraw(teacher, id)).rejects.toMatchObject({ code: 'already-withdrawn' });
    expect(await requested(cohortId)).toEqual([]);
    expect((await requests.read(teacher, id)).request.state).toBe('withdrawn');
    await requests.file(teacher, ask(cohortId, students));
    expect(await requested(cohortId)).toEqual(students);
  });

  it.each([
    ['students', 'required', { students: [] }],
    ['students.0', 'id', { students: ['Ana'] }],
    ['format', 'not-one-of', { format: 'by pigeon' }],
    ['cohortId', 'id', { cohortId: '' }],
    ['note', 'too-long', { note: 'a'.repeat(1001) }],
  ])('names the field that is wrong: %s (%s)', (field, code, change) => {
    expect(() => ask(newId(), [newId()], change)).toThrow(
      expect.objectContaining({ fields: [expect.objectContaining({ field, code })] }),
    );
  });

  it('offers 200 students at a time, those in no request yet first, and finds the others by name', async () => {
    const teacher = await season.actor(
      'school-coordinator',
      await organisation(season.db, 'school', 'East High'),
      'Eve',
    );
    const schoolId = teacher.organisations('students.read')[0]!;
    const cohortId = await season.openCohort(season.hr, { schools: [schoolId] });
    const zero = await student(teacher, { displayName: 'A first one' });
    await season.requests.file(teacher, ask(cohortId, [zero]));
    for (let n = 0; n < 205; n++)
      await student(teacher, {
        displayName: `Kim ${String.fromCharCode(97 + (n % 26))}${Math.floor(n / 26)}`,
        reference: newId(),
      });
    const all = await season.requests.askable(teacher, { search: '' });
    expect([all.students.length, all.total]).toEqual([200, 206]);
    expect(all.students.some(({ isRequested }) => isRequested)).toBe(false);
    const found = await season.requests.askable(teacher, { search: 'A first' });
    expect(found).toMatchObject({ total: 1, students: [{ student: { id: zero }, isRequested: true }] });
  });

  describe('lets matching', () => {
    it('see the students of schools that are in the cohort, in a fixed order', async () => {
      const cohortId = await season.openCohort(season.hr, { schools: [season.north, season.south] });
      const [first, second, third] = [await student(), await student(), await student(season.otherTeacher)];
      const id = await season.requests.file(
        season.teacher,
        ask(cohortId, [second, first], { format: 'virtual' }),
      );
      await season.requests.file(season.otherTeacher, ask(cohortId, [third]));
      expect(await requestedStudents(season.db.manager, cohortId)).toMatchObject([
        { student: { id: first }, school: 'North High', requestId: id, format: 'virtual' },
        { student: { id: second }, school: 'North High', requestId: id, format: 'virtual' },
        { student: { id: third }, school: 'South High', format: 'either' },
      ]);
      await season.cohorts.edit(season.hr, cohortId, cohortInput({ schools: [season.south] }));
      expect(await requested(cohortId)).toEqual([third]);
    });

    it('take a student only while asked for, with consent and not yet served, under any concurrency', async () => {
      const { db, teacher } = season;
      const cohortId = await season.openCohort(season.hr);
      const id = await student(teacher, { mentorsWanted: 2 });
      const take = () => db.transaction(tx => takeStudent(tx, cohortId, id));
      await expect(take()).rejects.toMatchObject({ code: 'student-not-requested' });
      await season.requests.file(teacher, ask(cohortId, [id]));
      await expect(take()).rejects.toMatchObject({ code: 'no-consent' });
      await season.consents.record(teacher, id, { givenOn: '2026-08-30' });
      const outcomes = await Promise.allSettled(Array.from({ length: 6 }, take));
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(2);
      await expect(take()).rejects.toMatchObject({ code: 'student-served' });
      await db.transaction(tx => releaseStudent(tx, id));
      expect(await db.getRepository(Student).findOneByOrFail({ id })).toMatchObject({ activeMentors: 1 });
      expect(await db.getRepository(RequestedStudent).countBy({ cohortId })).toBe(1);
    });
  });
});
