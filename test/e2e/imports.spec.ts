import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Volunteer } from '#libs/employers';
import { Imports } from '#libs/rosters';
import { Student } from '#libs/schools';
import { openPortal, type TestPortal } from '../support/portal.ts';
import { addTenant, type Tenant } from '../support/tenants.ts';

// Real: MariaDB, Redis, the whole portal over HTTP.
describe('an import, over the API', () => {
  let portal: TestPortal;
  let ours: Tenant;
  let theirs: Tenant;
  beforeAll(async () => {
    portal = await openPortal();
    ours = await addTenant(portal.db, 'Acme');
    theirs = await addTenant(portal.db, 'Other');
  });
  afterAll(() => portal.close());

  type Who = 'hr-coordinator' | 'school-coordinator';
  const call = (
    who: Who,
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    url: string,
    payload?: object,
    of = ours,
  ) =>
    portal.send({
      ...{ method, url: `/api${url}`, headers: { authorization: `Bearer ${of.people[who].token}` } },
      ...(payload ? { payload } : {}),
    });
  const upload = (who: Who, url: string, text: string | Buffer, of = ours) =>
    portal.send({
      ...{ method: 'POST', url: `/api${url}`, payload: text },
      headers: { authorization: `Bearer ${of.people[who].token}`, 'content-type': 'text/csv' },
    });
  const students = (text: string | Buffer) => upload('school-coordinator', '/students/import', text);
  const volunteers = (text: string | Buffer) =>
    upload('hr-coordinator', `/cohorts/${ours.ids.cohortId}/import`, text);
  const countOf = (entity: typeof Student | typeof Volunteer) =>
    portal.db.getRepository<object>(entity).count();

  it('takes any headings, guesses them, and does what it said it would', async () => {
    const file =
      'Correo;Nombre completo;Departamento;Plazas\nlia@acme.example;Lía Paz;Ventas;2\nteo@acme.example;Teo Sol;;1\n';
    const { id } = (await volunteers(Buffer.from(file, 'latin1'))).json();
    const columns = (await call('hr-coordinator', 'GET', `/imports/${id}/columns`)).json();
    expect(columns.fields).toEqual(['email', 'name', 'department', 'capacity']);
    const preview = (await call('hr-coordinator', 'GET', `/imports/${id}/preview`)).json();
    expect(preview).toEqual({ rows: 2, problems: [], outcome: { created: 2, updated: 0, unchanged: 0 } });
    const before = await countOf(Volunteer);
    expect((await call('hr-coordinator', 'POST', `/imports/${id}/commit`)).json()).toEqual(preview.outcome);
    expect(await countOf(Volunteer)).toBe(before + 2);
  });

  it('changes nothing when the same file comes twice', async () => {
    const file = 'Name,Grade\nAda,9\nBen,10\n';
    for (const outcome of [
      { created: 2, updated: 0, unchanged: 0 },
      { created: 0, updated: 0, unchanged: 2 },
    ]) {
      const { id } = (await students(file)).json();
      expect((await call('school-coordinator', 'POST', `/imports/${id}/commit`)).json()).toEqual(outcome);
    }
  });

  it('names row, column, what was expected and what was found, and then takes nothing at all', async () => {
    const before = await countOf(Student);
    const { id } = (await students('Name,Grade\nCleo,9\nDan,thirteen\n')).json();
    const { problems, outcome } = (await call('school-coordinator', 'GET', `/imports/${id}/preview`)).json();
    expect(outcome).toBeNull();
    expect(problems).toMatchObject([{ row: 3, column: 'Grade', found: 'thirteen' }]);
    expect(problems[0].sentence).toContain('Row 3, column “Grade”');
    const refused = await call('school-coordinator', 'POST', `/imports/${id}/commit`);
    expect([refused.statusCode, refused.json().type]).toEqual([409, '/problems/rows-refused']);
    expect(await countOf(Student)).toBe(before);
    const rejected = await call('school-coordinator', 'GET', `/imports/${id}/rejected.csv`);
    expect(rejected.headers['content-disposition']).toContain('rejected.csv');
    expect(rejected.text.trim().split('\r\n')).toEqual([
      expect.stringContaining('Name,Grade,'),
      expect.stringMatching(/^Dan,thirteen,.*Row 3/),
    ]);
  });

  it('says what speaks against a row that is well written: an address elsewhere', async () => {
    const { id } = (await volunteers('email,name\nana@gmail.example,Ana\n')).json();
    const { problems } = (await call('hr-coordinator', 'GET', `/imports/${id}/preview`)).json();
    expect(problems).toEqual([
      {
        row: 2,
        column: 'email',
        expected: 'an address at your employer; gmail.example is none of its domains',
        found: 'ana@gmail.example',
        sentence:
          'Row 2, column “email”: expected an address at your employer; gmail.example is none of its domains, ' +
          'found “ana@gmail.example”.',
      },
    ]);
  });

  it('says so of a consent that is still to come, and of the second row with one name', async () => {
    const { id } = (
      await students('Name,Grade,Interests,Consent date\nMax,9,,2030-01-01\nMia,9,call 555-123-4567,\n')
    ).json();
    const { problems } = (await call('school-coordinator', 'GET', `/imports/${id}/preview`)).json();
    expect(problems.map((problem: { sentence: string }) => problem.sentence)).toEqual([
      'Row 2, column “Consent date”: expected a day that has come, found “2030-01-01”.',
      'Row 3, column “Interests”: expected nothing that tells how to reach the student, found “call 555-123-4567”.',
    ]);
    const rejected = await call('school-coordinator', 'GET', `/imports/${id}/rejected.csv`);
    expect(rejected.text).toContain('Row 2, column “Consent date”');
  });

  it('names row and heading as they are in the file when it is committed unseen', async () => {
    const file = 'Work email,name\nzoe@acme.example,Zoe\nana@gmail.example,Ana\n';
    const { id } = (await volunteers(file)).json();
    const refused = await call('hr-coordinator', 'POST', `/imports/${id}/commit`);
    expect([refused.statusCode, refused.json().errors]).toMatchObject([
      422,
      [{ field: '3.Work email', code: 'email-elsewhere' }],
    ]);
    const odd = (await students('Name,Grade\nDan,thirteen\n')).json();
    expect((await call('school-coordinator', 'POST', `/imports/${odd.id}/commit`)).json().title).toBe(
      'Nothing was imported: one row needs another look, row 2. The preview says why.',
    );
  });

  it('remembers what the columns held the last time', async () => {
    const file = 'Who,Where they are\nEva,9\n';
    const { id } = (await students(file)).json();
    const fields = { fields: ['displayName', 'gradeBand'] };
    expect((await call('school-coordinator', 'PUT', `/imports/${id}/columns`, fields)).statusCode).toBe(204);
    const again = (await students(file)).json();
    const columns = (await call('school-coordinator', 'GET', `/imports/${again.id}/columns`)).json();
    expect(columns.fields).toEqual(fields.fields);
  });

  it('is taken once, by whoever is first', async () => {
    const { id } = (await students('Name,Grade\nFay,9\n')).json();
    const commits = await Promise.all(
      Array.from({ length: 4 }, () => call('school-coordinator', 'POST', `/imports/${id}/commit`)),
    );
    expect(commits.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409, 409, 409]);
    expect(await portal.db.getRepository(Student).countBy({ displayName: 'Fay' })).toBe(1);
  });

  it('takes ten thousand rows', async () => {
    const rows = Array.from({ length: 10_000 }, (_, i) => `R${i},Student ${i},${6 + (i % 7)},chess`);
    const { id } = (await students(`Reference,Name,Grade,Interests\n${rows.join('\n')}\n`)).json();
    const done = await call('school-coordinator', 'POST', `/imports/${id}/commit`);
    expect(done.json()).toEqual({ created: 10_000, updated: 0, unchanged: 0 });
  }, 60_000);

  it.each([
    ['nothing', '', 'no-file|file-empty'],
    ['a workbook', Buffer.from('504b0304140006000800', 'hex'), 'file-is-'],
    ['a broken encoding', Buffer.from([0x4e, 0x00, 0xd8, 0x00, 0x00, 0x01, 0x02, 0xff]), 'file-'],
    ['an open quotation mark', 'Name,Grade\n"Gil,9\n', 'file-quote-open'],
    ['too many rows', `Name,Grade\n${'H,9\n'.repeat(50_001)}`, 'file-too-many-rows'],
  ])('refuses %s in words, and keeps nothing', async (_, file, code) => {
    const refused = await students(file);
    expect(refused.statusCode).toBeGreaterThanOrEqual(400);
    expect(refused.statusCode).toBeLessThan(500);
    expect(refused.json().type).toMatch(new RegExp(code));
    expect(refused.json().title).toMatch(/\w{4}/);
  });

  it('refuses a field that is none of ours, a column too few, and a needed column that nobody chose', async () => {
    const { id } = (await students('Name,Grade\nIda,9\n')).json();
    const put = (fields: string[]) => call('school-coordinator', 'PUT', `/imports/${id}/columns`, { fields });
    expect((await put(['displayName', 'shoeSize'])).statusCode).toBe(422);
    expect((await put(['displayName'])).statusCode).toBe(422);
    expect((await put(['displayName', ''])).json().type).toBe('/problems/column-missing');
  });

  it('is nobody else’s: another employer finds nothing, and the school does not see HR’s', async () => {
    const { id } = (await volunteers('email,name\nkim@acme.example,Kim\n')).json();
    for (const [who, of] of [
      ['hr-coordinator', theirs],
      ['school-coordinator', ours],
    ] as const) {
      expect((await call(who, 'GET', `/imports/${id}/preview`, undefined, of)).statusCode).toBe(404);
      expect((await call(who, 'POST', `/imports/${id}/commit`, undefined, of)).statusCode).toBe(404);
      expect((await call(who, 'DELETE', `/imports/${id}`, undefined, of)).statusCode).toBe(404);
    }
  });

  it('is forgotten with its file after seven days, and at once when it is discarded', async () => {
    const { id } = (await students('Name,Grade\nLea,9\n')).json();
    expect((await call('school-coordinator', 'DELETE', `/imports/${id}`)).statusCode).toBe(204);
    expect((await call('school-coordinator', 'GET', `/imports/${id}/preview`)).statusCode).toBe(404);
    const kept = (await students('Name,Grade\nLea,9\n')).json();
    portal.clock.forward(7 * 86_400_000 + 1);
    expect(await portal.app.get(Imports, { strict: false }).forget()).toBeGreaterThan(0);
    expect((await call('school-coordinator', 'GET', `/imports/${kept.id}/preview`)).statusCode).toBe(404);
  });
});
