import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Clock } from '#libs/platform';
import { run } from './run.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'solve-cli-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const clock = new (class extends Clock {
  now() {
    return new Date('2026-11-23T12:00:00Z');
  }
})();

const season = {
  volunteers: 'id,capacity\nann,1\nbob,1\n',
  students: 'id,demand,priority\ns1,1,2\ns2,2,4\n',
  pairs: 'volunteer,student,score\nann,s1,10\nann,s2,12\nbob,s2,3\n',
};

/** Writes the files and runs the command on their folder. */
function solve(files: Record<string, string | Buffer>, ...options: string[]) {
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, `${name}.csv`), content);
  const [answers, lines]: [string[], string[]] = [[], []];
  const terminal = {
    clock,
    answer: (text: string) => answers.push(text),
    tell: (line: string) => lines.push(line),
  };
  const code = run([folder, ...options], terminal);
  const path = join(folder, 'matches.csv');
  return {
    code,
    json: answers.length ? JSON.parse(answers.join('')) : undefined,
    told: lines.join('\n').replaceAll(`${folder}/`, ''),
    matches: existsSync(path) ? readFileSync(path, 'utf8') : undefined,
  };
}

describe('solve', () => {
  it('serves the most students first, then scores the most, and says so in one JSON object', () => {
    const { code, json, matches, told } = solve(season);
    expect({ code, told }).toEqual({ code: 0, told: '' });
    expect(json).toEqual({
      ...{ students: 2, covered: 2, priority: 6, score: 13, pairs: 2 },
      ...{ blockingPairs: 1, verified: true, objective: 'optimal', scorePrice: 0 },
      ms: { read: 0, solve: 0, verify: 0 },
    });
    expect(matches).toBe('volunteer,student,score\nann,s1,10\nbob,s2,3\n');
  });

  it('leaves no pair that would rather have each other, when asked, and tells its price', () => {
    const { json, matches } = solve(season, '--objective', 'stable');
    expect(json).toMatchObject({ covered: 1, priority: 4, score: 15, blockingPairs: 0, verified: true });
    expect(json.scorePrice).toBeCloseTo(-2 / 13);
    expect(matches).toBe('volunteer,student,score\nann,s2,12\nbob,s2,3\n');
  });

  it('raises the student who is served worst, when asked', () => {
    const fair = {
      volunteers: 'id,capacity\na,1\nb,1\n',
      students: 'id,demand,priority\ns,1,1\nt,1,1\n',
      pairs: 'volunteer,student,score\na,s,10\nb,s,4\na,t,5\nb,t,1\n',
    };
    expect(solve(fair).matches).toBe('volunteer,student,score\na,s,10\nb,t,1\n');
    const { json, matches } = solve(fair, '--objective', 'fairest');
    expect(matches).toBe('volunteer,student,score\nb,s,4\na,t,5\n');
    expect(json.scorePrice).toBeCloseTo(2 / 11);
  });

  it('keeps the pairs of an earlier answer that coverage does not need apart, and lets go of who left', () => {
    const files = {
      volunteers: 'id,capacity\na,1\nb,1\n',
      students: 'id,demand,priority\ns,1,1\nt,1,1\n',
      pairs: 'volunteer,student,score\na,s,1\nb,s,9\na,t,9\nb,t,1\n',
      before: 'volunteer,student,score\na,s,1\ngone,t,3\n',
    };
    const { json, matches, told } = solve(files, '--keep', join(folder, 'before.csv'));
    expect(matches).toBe('volunteer,student,score\na,s,1\nb,t,1\n');
    expect(json).toMatchObject({ objective: 'least-change', kept: 1, verified: true });
    expect(told).toContain('One pair to keep is no longer possible');
  });

  it('gives the same bytes in whatever order the rows stand', () => {
    const { matches } = solve(season);
    const turned = Object.fromEntries(
      Object.entries(season).map(([name, text]) => {
        const [heading, ...rows] = text.trim().split('\n');
        return [name, [heading, ...rows.reverse()].join('\r\n')];
      }),
    );
    expect(solve(turned).matches).toBe(matches);
  });

  it('reads a byte order mark, columns in another order, others beside them, and ids in quotation marks', () => {
    const { json, matches } = solve({
      volunteers: '\uFEFFcapacity,site,id\n1,"Main St, 1","Ann ""A"", Finance"\n',
      students: 'ID,Demand,Priority\nÑandú,1,1\n',
      pairs: 'score,student,volunteer\n7, Ñandú ,"Ann ""A"", Finance"\n',
    });
    expect(json).toMatchObject({ covered: 1, score: 7 });
    expect(matches).toBe('volunteer,student,score\n"Ann ""A"", Finance",Ñandú,7\n');
  });

  it('takes nobody to choose from for an answer: everybody is without a mentor', () => {
    const none = { volunteers: 'id,capacity\n', pairs: 'volunteer,student,score\n' };
    expect(solve({ ...season, ...none }).json).toMatchObject({
      students: 2,
      covered: 0,
      pairs: 0,
      verified: true,
    });
  });

  it('takes a demand that nobody could meet for as many as may be', () => {
    const students = 'id,demand,priority\ns1,1,2\ns2,2147483647,4\n';
    expect(solve({ ...season, students }).json).toMatchObject({ covered: 2, score: 13 });
  });
});

describe('What it cannot work with it refuses by file and line, and writes nothing', () => {
  const cases: [string, Partial<Record<keyof typeof season, string | Buffer>>, string][] = [
    [
      'an empty file',
      { pairs: '' },
      'pairs.csv: expected the headings volunteer,student,score, found an empty file.',
    ],
    [
      'a missing heading',
      { students: 'id,demand\ns1,1\n' },
      'students.csv:1: expected the headings id,demand,priority; priority is missing.',
    ],
    [
      'a heading that stands twice',
      { volunteers: 'id,id,capacity\n' },
      'volunteers.csv:1: the heading id stands twice.',
    ],
    [
      'a negative number',
      { volunteers: 'id,capacity\nann,1\nbob,-1\n' },
      'volunteers.csv:3: capacity: expected a whole number from 0 to 2,147,483,647, found "-1".',
    ],
    [
      'a fraction',
      { pairs: `${season.pairs}bob,s1,1.5\n` },
      'pairs.csv:5: score: expected a whole number from 0 to 9,007,199,254,740,991, found "1.5".',
    ],
    [
      'a number too large',
      { pairs: `${season.pairs}bob,s1,9007199254740993\n` },
      'pairs.csv:5: score: expected',
    ],
    [
      'no number',
      { students: 'id,demand,priority\ns1,,2\n' },
      'students.csv:2: demand: expected a whole number from 1 to 2,147,483,647, found "".',
    ],
    ['a demand of nothing', { students: 'id,demand,priority\ns1,0,2\n' }, 'students.csv:2: demand:'],
    [
      'a priority beyond 4',
      { students: 'id,demand,priority\ns1,1,5\n' },
      'students.csv:2: priority: expected a whole number from 1 to 4, found "5".',
    ],
    [
      'sums that overflow',
      { pairs: `${season.pairs}bob,s1,9007199254740991\n` },
      'pairs.csv:5: score: expected scores and mentors wanted whose sums stay below 2^53',
    ],
    [
      'an unknown volunteer',
      { pairs: `${season.pairs}\nzoe,s1,1\n` },
      'pairs.csv:6: volunteer: expected an id of volunteers.csv, found "zoe".',
    ],
    [
      'an unknown student',
      { pairs: `${season.pairs}bob,s9,1\n` },
      'pairs.csv:5: student: expected an id of students.csv, found "s9".',
    ],
    [
      'an id twice',
      { volunteers: 'id,capacity\nann,1\nbob,1\nann,2\n' },
      'volunteers.csv:4: id: expected an id that stands once, found ann again (first on line 2).',
    ],
    [
      'an id left out',
      { volunteers: 'id,capacity\n,1\n' },
      'volunteers.csv:2: id: expected an id, found nothing.',
    ],
    [
      'a pair twice',
      { pairs: `${season.pairs}ann,s2,1\n` },
      'pairs.csv:5: expected a pair that stands once, found ann with s2 again (first on line 3).',
    ],
    ['a field too few', { pairs: `${season.pairs}bob,s1\n` }, 'pairs.csv:5: expected 3 fields, found 2.'],
    [
      'an open quotation mark',
      { pairs: `${season.pairs}"bob,s1,1\n` },
      'pairs.csv:5: expected a quoted field to end',
    ],
    [
      'bytes that are no text',
      { volunteers: Buffer.from('id,capacity\n\xff,1\n', 'latin1') },
      'volunteers.csv:2: expected UTF-8',
    ],
  ];
  it.each(cases)('%s', (_, files, expected) => {
    const { code, json, told, matches } = solve({ ...season, ...files });
    expect({ code, json, matches }).toEqual({ code: 2, json: undefined, matches: undefined });
    expect(told).toContain(expected);
    expect(readdirSync(folder).sort()).toEqual(['pairs.csv', 'students.csv', 'volunteers.csv']);
  });

  it('a missing file, or a folder in its place', () => {
    expect(solve({}).told).toBe('volunteers.csv: there is no such file.');
    mkdirSync(join(folder, 'volunteers.csv'));
    expect(solve({}).told).toBe('volunteers.csv: this is a folder, expected a file.');
  });

  it('an objective it does not know, a second folder, and pairs to keep for another objective', () => {
    expect(solve(season, '--objective', 'best').told).toContain(
      'expected one of optimal, fairest, stable, least-change, found best',
    );
    expect(solve(season, 'more').told).toContain('Expected one folder');
    expect(solve(season, '--keep', 'x.csv', '--objective', 'stable').told).toContain(
      '--keep goes with --objective least-change',
    );
  });

  it('a pair to keep without a volunteer, and a number with more than digits around it', () => {
    writeFileSync(join(folder, 'kept.csv'), 'volunteer,student\n,s1\n');
    const keep = ['--objective', 'least-change', '--keep', join(folder, 'kept.csv')];
    expect(solve(season, ...keep).told).toBe('kept.csv:2: volunteer: expected an id, found nothing.');
    const odd = { ...season, volunteers: 'id,capacity\nann,1\u0000\n' };
    expect(solve(odd).told).toContain('volunteers.csv:2: capacity: expected a whole number');
  });

  it('a pair to keep that stands twice', () => {
    writeFileSync(join(folder, 'kept.csv'), 'volunteer,student\nann,s1\nann,s1\n');
    const { code, told } = solve(season, '--objective', 'least-change', '--keep', join(folder, 'kept.csv'));
    expect({ code, told }).toEqual({
      code: 2,
      told: 'kept.csv:3: expected a pair that stands once, found ann with s1 again (first on line 2).',
    });
  });

  it('sums that only one objective needs', () => {
    const pairs = 'volunteer,student,score\nann,s1,300000000000000\nbob,s2,1\n';
    const students = 'id,demand,priority\ns1,1,3\ns2,1,4\n';
    expect(solve({ ...season, students, pairs }).code).toBe(0);
    writeFileSync(join(folder, 'kept.csv'), 'volunteer,student\nann,s1\n');
    const keep = ['--objective', 'least-change', '--keep', join(folder, 'kept.csv')];
    const { code, told } = solve({ ...season, students, pairs }, ...keep);
    expect({ code, told }).toMatchObject({ code: 2, told: expect.stringContaining('stay below 2^53') });
  });
});

describe('rows with quotation marks', () => {
  it('keep every letter, empty fields and spaces inside of the marks', () => {
    const odd = ['Renà', 'Р', 'a, b', 'say "hi"', ' x '];
    const quoted = ['Renà', 'Р', '"a, b"', '"say ""hi"""', '" x "'];
    const { code, matches } = solve({
      volunteers: `note,id,capacity\n${quoted.map(id => `,${id},"1"`).join('\n')}\n`,
      students: `id,demand,priority\n${odd.map((_, n) => `s${n},1,1`).join('\n')}\n`,
      pairs: `volunteer,student,score\n${quoted.map((id, n) => `  ${id} ,"s${n}",1`).join('\n')}\n`,
    });
    expect(code).toBe(0);
    for (const id of odd)
      expect(matches).toContain(/[",]|^ /.test(id) ? `"${id.replaceAll('"', '""')}"` : id);
  });
});
