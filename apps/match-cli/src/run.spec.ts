import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Clock } from '#libs/platform';
import { run } from './run.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'match-cli-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const at = (name: string) => join(folder, name);
const clock = new (class extends Clock {
  now() {
    return new Date('2026-11-23T12:00:00Z');
  }
})();

/** Runs the command on files of these contents; `out` is asked for when it is named. */
function match(files: Record<string, string | object>, ...more: string[]) {
  const options = Object.entries(files).flatMap(([name, content]) => {
    const path = at(typeof content === 'string' ? `${name}.csv` : `${name}.json`);
    writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
    return [`--${name}`, path];
  });
  const [answers, lines]: [string[], string[]] = [[], []];
  const terminal = {
    clock,
    answer: (text: string) => answers.push(text),
    tell: (line: string) => lines.push(line),
  };
  const code = run([...options, ...more], terminal);
  const told = lines.join('\n').replaceAll(`${folder}/`, '');
  return { code, summary: answers.length ? JSON.parse(answers.join('')) : undefined, told };
}

const volunteers = `Email,Languages,Interests,Availability,Capacity
ann@x.org,English; Spanish,IT; Chess,Mon 15-17,2
bob@x.org,English,Health,Tue 9-12,1
`;
const students = `Reference,Languages,Interests,Availability,Priority,Guardian consent
s1,English,Chess,Mon 15-16:30,1,yes
s2,Spanish,IT,Mon 15-17,3,2026-09-01
s3,Spanish,IT,Tue 9-12,2,yes
s4,English,IT,Mon 15-17,4,no
`;

describe('match', () => {
  it('pairs two spreadsheets and tells in one JSON object what came of it', () => {
    const { code, summary, told } = match({ volunteers, students });
    expect(code).toBe(0);
    expect(summary).toEqual({
      students: 4,
      covered: 2,
      coveredByPriority: { 1: 1, 2: 0, 3: 1, 4: 0 },
      score: expect.any(Number),
      pairs: 2,
      unmatched: [
        { student: 's3', reason: expect.stringContaining('both must have enough free hours in common') },
        { student: 's4', reason: 'The guardian’s consent is not recorded.' },
      ],
      ms: 0,
    });
    expect(told).toBe('');
  });

  it('writes the pairs with their scores and reasons', () => {
    const { summary } = match({ volunteers, students }, '--out', at('pairs.csv'));
    const [heading, ...rows] = readFileSync(at('pairs.csv'), 'utf8').trimEnd().split('\r\n');
    expect(heading).toBe('volunteer,student,score,reasons');
    expect(rows.map(row => row.split(',').slice(0, 2))).toEqual([
      ['ann@x.org', 's1'],
      ['ann@x.org', 's2'],
    ]);
    expect(rows[0]).toMatch(/shared interests: chess \(\d+\); 1.5 hours a week both have free \(\d+\)/);
    const scores = rows.map(row => Number(row.split(',')[2]));
    expect(scores.reduce((sum, score) => sum + score, 0)).toBe(summary.score);
  });

  it('needs nothing but two columns of names, and says which rules are off', () => {
    const { code, summary, told } = match({ volunteers: 'Name\nAnn\n', students: 'Name\nMo\nBo\n' });
    expect([code, summary.covered, summary.unmatched[0].student]).toEqual([0, 1, '3']);
    expect(told).toMatch(/No column for availability in volunteers\.csv, students\.csv/);
    expect(told).toMatch(/No column for languages/);
    expect(told).toMatch(/No column for guardians’ consent in students\.csv/);
  });

  it('takes hours in several zones for what they are', () => {
    const there = 'Email,Availability,Zone\nann@x.org,Mon 18-20,America/New_York\n';
    const here = (hours: string) => `Id,Availability,Zone\ns1,${hours},America/Los_Angeles\n`;
    expect(match({ volunteers: there, students: here('Mon 15-17') }).summary.covered).toBe(1);
    expect(match({ volunteers: there, students: here('Mon 18-20') }).summary.covered).toBe(0);
  });

  it('prints how it is used', () => {
    expect(match({}, '--help')).toMatchObject({
      code: 0,
      summary: undefined,
      told: expect.stringMatching(/^Usage/),
    });
  });
});

describe('columns.json', () => {
  const side = { volunteers: 'Nr,Hobby,Swahili?,Sex\n1,Chess,x,f\n2,Chess,,m\n' };

  it('makes any column an id, an interest, a language or a rule', () => {
    const { summary } = match({
      ...side,
      students: 'Code,Likes,Speaks,Wants\na,chess,Swahili,\nb,chess,Swahili,m\n',
      columns: {
        volunteers: { Nr: 'id', Hobby: 'interests', 'Swahili?': { language: 'Swahili' } },
        students: { Code: 'id', Likes: 'interests', Speaks: 'languages' },
        rules: [{ kind: 'one-of', volunteer: 'Sex', student: 'Wants' }],
      },
    });
    expect(summary.covered).toBe(1);
    expect(summary.unmatched).toEqual([
      { student: 'b', reason: expect.stringContaining('One volunteer would do, were it not for one rule') },
    ]);
  });

  it.each([
    [{ kind: 'must-match', volunteer: 'Sex', student: 'Sex' }, ['1a', '2b']],
    [{ kind: 'must-differ', volunteer: 'Sex', student: 'Sex' }, ['1b', '2a']],
    [{ kind: 'prefer-equal', volunteer: 'Sex', student: 'Sex', points: 5 }, ['1a', '2b']],
    [{ kind: 'gap', volunteer: 'Nr', student: 'Year', order: [0, 1, 2], min: 1, max: 1 }, ['1a', '2b']],
    [
      { kind: 'gap', volunteer: 'Nr', student: 'Year', order: [0, 1, 2], min: 0, max: 2, points: 9 },
      ['1b', '2a'],
    ],
    [
      { kind: 'gap', volunteer: 'Nr', student: 'Year', order: [0, 1, 2], min: 0, max: 2, points: { 1: 9 } },
      ['1a', '2b'],
    ],
  ])('has the rule %j', (rule, pairs) => {
    const files = { ...side, students: 'Code,Sex,Year\na,F,0\nb,M,1\n' };
    const columns = { volunteers: { Nr: 'id' }, students: { Code: 'id' }, rules: [rule] };
    expect(match({ ...files, columns }, '--out', at('pairs.csv')).code).toBe(0);
    const rows = readFileSync(at('pairs.csv'), 'utf8').trimEnd().split('\r\n').slice(1);
    expect(rows.map(row => row.split(',').slice(0, 2).join('')).sort()).toEqual(pairs);
  });
});

describe('bad input', () => {
  const gap = { kind: 'gap', volunteer: 'Email', student: 'Reference', order: ['s1', 's2'], min: 2, max: 1 };

  it.each<[string, Record<string, string | object>, RegExp]>([
    [
      'a row',
      { volunteers, students: `${students}s5,English,,Mon 9-10,7,yes\n` },
      /students\.csv: Row 6, column “Priority”: expected a whole number from 1 to 4, found “7”\./,
    ],
    [
      'a ragged row',
      { volunteers, students: `${students}s5,English\n` },
      /students\.csv: Row 6: expected 6 cells/,
    ],
    [
      'the same id twice',
      { volunteers, students: `${students}s1,English,,,,\n` },
      /Row 6, column “Reference”: expected it once only; row 2 has it too/,
    ],
    [
      'a row without an id',
      { volunteers, students: `${students},English,,,,\n` },
      /Row 6, column “Reference”: expected something/,
    ],
    [
      'a heading',
      { volunteers, students, columns: { students: { Grade: 'id' } } },
      /students\.csv: there is no column “Grade”, which columns\.json speaks of\. Its columns are: Reference,/,
    ],
    [
      'a heading of a rule',
      {
        volunteers,
        students,
        columns: { rules: [{ kind: 'must-match', volunteer: 'Sex', student: 'Sex' }] },
      },
      /volunteers\.csv: there is no column “Sex”/,
    ],
    [
      'a field',
      { volunteers, students, columns: { students: { Priority: 'rank' } } },
      /columns\.json: students\.Priority: expected null, one of id, /,
    ],
    [
      'two columns for one field',
      { volunteers, students, columns: { students: { Priority: 'id', Reference: 'id' } } },
      /“Reference” and “Priority” are both “id”/,
    ],
    [
      'a kind of rule',
      { volunteers, students, policy: { rules: [{ kind: 'like' }] } },
      /policy\.json: rules\.0\.kind: expected one of must-match, must-differ/,
    ],
    [
      'a gap that is none',
      { volunteers, students, policy: { rules: [gap] } },
      /policy\.json: rules\.0\.max: expected no less than min/,
    ],
    [
      'a value out of order',
      { volunteers, students, policy: { rules: [{ ...gap, max: 3 }] } },
      /volunteers\.csv: Row 2, column “Email”: expected one of: s1, s2, found “ann@x\.org”/,
    ],
    [
      'a key of the policy',
      { volunteers, students, policy: { minOverlaps: 3 } },
      /policy\.json: we do not know minOverlaps/,
    ],
    [
      'a value of the policy',
      { volunteers, students, policy: { weights: { interests: 'much' } } },
      /policy\.json: weights\.interests: expected a number/,
    ],
    ['JSON', { volunteers, students, policy: 'weights: 1' }, /policy\.csv: expected JSON/],
    [
      'a file',
      { volunteers, students: 'PK\x03\x04 xl/workbook.xml' },
      /students\.csv: This is an Excel workbook/,
    ],
    ['nothing', { volunteers }, /--students is missing/],
  ])('is named: %s', (_, files, message) => {
    const { code, summary, told } = match(files, '--out', at('pairs.csv'));
    expect(told).toMatch(message);
    expect({ code, summary, written: existsSync(at('pairs.csv')) }).toEqual({
      code: 2,
      summary: undefined,
      written: false,
    });
  });

  it('is a file that is not there, or cannot be written', () => {
    expect(match({ volunteers }, '--students', at('none.csv'))).toMatchObject({
      code: 2,
      told: 'none.csv: there is no such file.',
    });
    expect(match({ volunteers }, '--students', folder).told).toMatch(/this is a folder/);
    expect(match({ volunteers, students }, '--out', at('none/pairs.csv'))).toMatchObject({
      code: 2,
      summary: undefined,
      told: 'none/pairs.csv: there is no such folder.',
    });
  });

  it('is an option that nobody knows', () => {
    expect(match({ volunteers, students }, '--fast')).toMatchObject({
      code: 2,
      told: expect.stringContaining('--fast'),
    });
  });

  it('is told in at most twenty lines', () => {
    const rows = Array.from({ length: 50 }, (_, row) => `s${row},English,,,9,yes\n`).join('');
    const { told } = match({ volunteers, students: `${students.split('\n', 1)[0]}\n${rows}` });
    expect(told.split('\n')).toHaveLength(21);
    expect(told).toMatch(/and 30 more problems\.$/);
  });

  it('writes over no file that it reads', () => {
    const { code, told } = match({ volunteers, students }, '--out', at('volunteers.csv'));
    expect({ code, told }).toEqual({
      code: 2,
      told: 'volunteers.csv: --out would write over a file that is read. Choose another name.',
    });
    expect(readFileSync(at('volunteers.csv'), 'utf8')).toBe(volunteers);
  });

  it.each([
    [{ order: ['1', '2', '1'] }, 'order: expected values that stand once, found 1 again'],
    [{ order: ['low', 'high', ' LOW'] }, 'order: expected values that stand once, found LOW again'],
    [{ points: { '5': 10 } }, 'points: expected gaps from min to max only, found 5'],
  ])('takes no gap that contradicts itself: %j', (change, problem) => {
    const gap = {
      kind: 'gap',
      volunteer: 'Capacity',
      student: 'Priority',
      order: ['1', '2'],
      min: 0,
      max: 2,
    };
    const { code, told } = match({ volunteers, students, policy: { rules: [{ ...gap, ...change }] } });
    expect(code).toBe(2);
    expect(told).toContain(problem);
  });

  it('writes over no file while it writes, whatever it is called', () => {
    const part = at('pairs.csv.part');
    writeFileSync(part, students);
    expect(match({ volunteers }, '--students', part, '--out', at('pairs.csv')).code).toBe(0);
    expect(readFileSync(part, 'utf8')).toBe(students);
  });

  it('finds in a row nothing but its columns, whatever they are called', () => {
    const { summary } = match({
      volunteers: 'Nr,Sex\n1,f\n2,m\n',
      students: 'Code,constructor\na,\nb,m\n',
      columns: { rules: [{ kind: 'one-of', volunteer: 'Sex', student: 'constructor' }] },
    });
    expect(summary).toMatchObject({ covered: 2, unmatched: [] });
  });

  it('takes no season that ends before it begins, and no name that an object would forget', () => {
    const season = { from: '2026-10-01', to: '2026-09-01' };
    expect(match({ volunteers, students, policy: { season } }).told).toContain(
      'expected a day not before from',
    );
    const policy = JSON.parse('{"weights":{}}');
    const files = match({ volunteers, students, policy });
    expect(files.code).toBe(0);
    writeFileSync(at('odd.json'), '{"volunteers":{"__proto__":"name"}}');
    const { code, told } = match({ volunteers, students }, '--columns', at('odd.json'));
    expect({ code, told }).toEqual({
      code: 2,
      told: 'odd.json: “__proto__” cannot be the name of anything.',
    });
  });
});
