import { describe, expect, it } from '@jest/globals';
import { readTable } from '../table/read-table.ts';
import { rosters } from './fields.ts';
import { guessColumns } from './guess-columns.ts';
import { planColumns } from './plan-columns.ts';
import { isPrivate } from './private-columns.ts';

const volunteers = (...headings: string[]) => guessColumns(rosters.volunteers, headings).mapping;
const students = (...headings: string[]) => guessColumns(rosters.students, headings);

describe('Guessing columns by their headings', () => {
  it('knows our own names', () => {
    for (const roster of [rosters.volunteers, rosters.students]) {
      for (const name of Object.keys(roster.fields)) {
        expect(guessColumns(roster, [name]).mapping).toEqual({ [name]: name });
      }
    }
  });

  it('knows what others call them', () => {
    expect(volunteers('E-Mail Address', 'Dept.', 'Full Name', 'Job title', 'Time Zone', 'Office')).toEqual({
      'E-Mail Address': 'email',
      'Dept.': 'department',
      'Full Name': 'name',
      'Job title': 'jobTitle',
      'Time Zone': 'zone',
      Office: 'site',
    });
    expect(volunteers('Correo electrónico', 'Nombre completo', 'Idiomas', 'Áreas de interés')).toEqual({
      'Correo electrónico': 'email',
      'Nombre completo': 'name',
      Idiomas: 'languages',
      'Áreas de interés': 'interests',
    });
  });

  it('finds them in the questions of a survey, unless a plain heading is there', () => {
    expect(volunteers('Which languages do you speak?')).toEqual({
      'Which languages do you speak?': 'languages',
    });
    expect(volunteers("Manager's email", 'Email')).toEqual({ Email: 'email' });
  });

  it('takes several columns for what may have several', () => {
    expect(volunteers('Interest 1', 'Interest 2', 'Monday', 'Tuesday')).toEqual({
      'Interest 1': 'interests',
      'Interest 2': 'interests',
      Monday: 'availability',
      Tuesday: 'availability',
    });
    expect(volunteers('Department', 'Dept.')).toEqual({ Department: 'department' });
  });

  it('prefers what was chosen the last time, also to import nothing', () => {
    const remembered = { 'Team ': 'site', Department: '', Gone: 'email' };
    const { mapping } = guessColumns(rosters.volunteers, ['team', 'Department', 'constructor'], remembered);
    expect(mapping).toEqual({ team: 'site' });
  });

  it('says which required columns it did not find', () => {
    expect(guessColumns(rosters.volunteers, ['Email']).missing).toEqual(['name']);
    expect(guessColumns(rosters.volunteers, ['Email', 'Name']).missing).toEqual([]);
  });
});

describe('A roster of students', () => {
  it('never imports what identifies or reaches a minor', () => {
    const headings = [
      'First name',
      'Surname',
      'E-mail (home)',
      'HomeAddress',
      'DOB',
      'Grade',
      'Mobile',
      'Fecha de nacimiento',
    ];
    const { mapping, neverImported } = students(...headings);
    expect(mapping).toEqual({ 'First name': 'displayName', Grade: 'gradeBand' });
    expect(neverImported).toEqual([
      'Surname',
      'E-mail (home)',
      'HomeAddress',
      'DOB',
      'Mobile',
      'Fecha de nacimiento',
    ]);
  });

  it('does not let anybody map it by hand either', () => {
    const table = readTable(Buffer.from('Code,Phone\n1,555\n'));
    const plan = planColumns(rosters.students, table, { Code: 'reference', Phone: 'displayName' });
    expect(plan.map(({ name }) => name)).toEqual(['reference']);
  });

  it.each(['Mother tongue', 'Parent consent', 'Home town', 'Student name', 'Name', 'Excellent at'])(
    'may have a column %s',
    heading => expect(isPrivate(heading)).toBe(false),
  );
});

describe('A name in parts', () => {
  it.each([
    ['Last name,First name', 'First name + Last name'],
    ['Surname,Name', 'Name + Surname'],
    ['Full name,First name,Last name', 'First name + Last name'],
    ['Name,First name', 'Name'],
    ['First name', 'First name'],
    ['Apellidos,Nombre', 'Nombre + Apellidos'],
  ])('is put together from %s', (headings, joined) => {
    const table = readTable(Buffer.from(`${headings}\n`));
    const plan = planColumns(
      rosters.volunteers,
      table,
      guessColumns(rosters.volunteers, table.headings).mapping,
    );
    expect(plan.map(({ column }) => column.heading)).toEqual([joined]);
  });
});
