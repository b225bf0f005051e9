import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Weekly } from '#libs/availability';
import { Refusal } from '#libs/platform';
import { writeTable } from '../../writing/write-table.ts';
import type { Fields, Roster } from '../columns/field.ts';
import { rosters } from '../columns/fields.ts';
import { guessColumns } from '../columns/guess-columns.ts';
import { readTable } from '../table/read-table.ts';
import { readRows } from './read-rows.ts';

function read<F extends Fields>(roster: Roster<F>, text: string | Buffer) {
  const table = readTable(Buffer.from(text));
  return readRows(roster, table, guessColumns(roster, table.headings).mapping);
}

describe('Reading the rows of a roster', () => {
  it('reads a volunteer', () => {
    const text = `First name;Last name;Correo;Idiomas;Interest 1;Interest 2;Capacity;Monday;Screened until
Ana;García;ANA@example.com;English, español;IT;Chess;2;15-17;30/9/2026
`;
    expect(read(rosters.volunteers, text)).toEqual({
      problems: [],
      rows: [
        {
          row: 2,
          values: {
            name: 'Ana García',
            email: 'ana@example.com',
            languages: ['en', 'es'],
            interests: ['digital-technology', 'tag:chess'],
            capacity: 2,
            availability: Weekly.fromWindows([{ day: 1, from: '15:00', to: '17:00' }]),
            screenedUntil: '2026-09-30',
          },
        },
      ],
    });
  });

  it('reads a student, and leaves out what is blank', () => {
    const text = 'Code,Name,Grade,Guardian consent,Priority\nA-1,Mo,9th,2026-09-01,4\nA-2,Bo,10,no,\n';
    expect(read(rosters.students, text).rows.map(({ values }) => values)).toEqual([
      {
        reference: 'A-1',
        displayName: 'Mo',
        gradeBand: 'grades-9-10',
        consent: { given: true, on: '2026-09-01' },
        priority: 4,
      },
      { reference: 'A-2', displayName: 'Bo', gradeBand: 'grades-9-10', consent: { given: false } },
    ]);
  });

  it('names row, column, what was expected and what was found', () => {
    const { rows, problems } = read(
      rosters.volunteers,
      'Name,E-mail,Capacity\n\nAna,ana@x,9\n,bo@x.org,\nCy,cy@x.org,1\n',
    );
    expect(problems).toEqual([
      { row: 3, column: 'E-mail', field: 'email', code: 'email', values: {}, found: 'ana@x' },
      {
        row: 3,
        column: 'Capacity',
        field: 'capacity',
        code: 'whole-number',
        values: { min: 1, max: 5 },
        found: '9',
      },
      { row: 4, column: 'Name', field: 'name', code: 'something', values: {}, found: '' },
    ]);
    expect(rows.map(({ row }) => row)).toEqual([5]);
  });

  it('refuses rows of another width, invisible characters and endless cells', () => {
    const text = `Name,Email\nAna,a@x.org,extra\nBo\u0007b,b@x.org\nCy\u202E,c@x.org\n${'d'.repeat(6000)},d@x.org\n`;
    expect(
      read(rosters.volunteers, text).problems.map(({ row, code, found }) => [row, code, found.length]),
    ).toEqual([
      [2, 'cells', 1],
      [3, 'printable', 4],
      [4, 'printable', 2],
      [5, 'too-long', 80],
    ]);
  });

  it('refuses a second row for the same person', () => {
    const { problems } = read(rosters.volunteers, 'Name,Email\nAna,a@x.org\nAna B,A@X.ORG\n');
    expect(problems).toMatchObject([{ row: 3, column: 'Email', code: 'once', values: { first: 2 } }]);
    const students = 'Code,Name,Grade\n,Mo,9\nMo,Bo,9\n,Cy,9\n';
    expect(read(rosters.students, students).problems).toMatchObject([
      { row: 3, field: 'reference', code: 'once' },
    ]);
  });

  it('decides the order of day and month by the whole column', () => {
    const until = (...days: string[]) =>
      read(
        rosters.volunteers,
        `Name,Email,Screened until\n${days.map((day, n) => `N,n${n}@x.org,${day}\n`).join('')}`,
      );
    expect(until('3/4/2026', '13/4/2026').rows.map(({ values }) => values.screenedUntil)).toEqual([
      '2026-04-03',
      '2026-04-13',
    ]);
    expect(until('3/4/2026', '4/3/2026').problems.map(({ code }) => code)).toEqual([
      'day-ambiguous',
      'day-ambiguous',
    ]);
  });

  it('cannot begin without the columns that every row needs', () => {
    expect(() => read(rosters.students, 'Code\n1\n')).toThrow(new Refusal('column-missing', 'invalid'));
  });

  it('reads ten thousand rows', () => {
    const rows = Array.from({ length: 10_000 }, (_, n) => [
      `Name ${n}`,
      `n${n}@example.org`,
      'IT; Chess',
      'Mon 15-17',
      'English, Somali',
    ]);
    const { rows: read10k, problems } = read(
      rosters.volunteers,
      writeTable([['Name', 'Email', 'Interests', 'Availability', 'Languages'], ...rows]),
    );
    expect(problems).toEqual([]);
    expect(read10k).toHaveLength(10_000);
    expect(read10k.at(-1)!.row).toBe(10_001);
  });

  it('accounts for every row that is not blank, whatever stands in it', () => {
    const headings = Object.keys(rosters.volunteers.fields);
    const cell = fc.oneof(
      fc.string({ unit: 'binary' }).map(text => text.replaceAll('\0', '')),
      fc.constantFrom('1', '2026-01-01', 'Mon 9-10', 'a@b.org', 'en', 'UTC'),
    );
    const row = fc.array(cell, { minLength: headings.length, maxLength: headings.length });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 5 }), rows => {
        const table = readTable(writeTable([headings, ...rows]));
        const mapping = guessColumns(rosters.volunteers, table.headings).mapping;
        const read = readRows(rosters.volunteers, table, mapping);
        const accounted = new Set([...read.rows, ...read.problems].map(({ row }) => row));
        expect([...accounted].sort()).toEqual(table.rows.map(({ row }) => row).sort());
      }),
    );
  });
});
