import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { root, SystemClock } from '#libs/platform';
import { readTable } from '#libs/rosters';
import { run } from './run.ts';

const example = join(root, 'docs/examples/mentoring-programme');
const readme = readFileSync(join(example, 'README.md'), 'utf8');
const block = (language: string) => new RegExp(`\`\`\`${language}\n([^]*?)\n\`\`\``).exec(readme)![1]!;

const out = mkdtempSync(join(tmpdir(), 'match-example-'));
const pairs = join(out, 'pairs.csv');
let summary: Record<string, unknown>;

beforeAll(() => {
  const words = block('sh').replaceAll('\\\n', ' ').split(' -- ')[1]!.trim().split(/\s+/);
  const args = words.map(word =>
    word === 'pairs.csv' ? pairs : word.startsWith('docs/') ? join(root, word) : word,
  );
  const answers: string[] = [];
  run(args, { clock: new SystemClock(), answer: text => answers.push(text), tell: () => undefined });
  summary = JSON.parse(answers.join(''));
});
afterAll(() => rmSync(out, { recursive: true }));

const rowsOf = (path: string) => {
  const { headings, rows } = readTable(readFileSync(path));
  return rows.map(({ cells }) =>
    Object.fromEntries(headings.map((heading, index) => [heading, cells[index]!])),
  );
};
const byId = (file: string, id: string) => new Map(rowsOf(join(example, file)).map(row => [row[id]!, row]));

describe('The example of a mentoring programme', () => {
  it('prints what its README says', () => {
    expect({ ...summary, ms: 0 }).toEqual({ ...JSON.parse(block('json')), ms: 0 });
    expect(readFileSync(pairs, 'utf8').replaceAll('\r\n', '\n')).toContain(block('csv').replace(/\n…$/, ''));
  });

  it('keeps the rules of the programme in every pair', () => {
    const mentors = byId('mentors.csv', 'Mentor no.');
    const mentees = byId('mentees.csv', 'Student code');
    const order = ['1st', '2nd', '3rd', '4th', 'Master'];
    const found = rowsOf(pairs);
    expect(found).toHaveLength(summary.pairs as number);
    for (const { volunteer, student } of found) {
      const [mentor, mentee] = [mentors.get(volunteer!)!, mentees.get(student!)!];
      expect(mentor.Faculty).toBe(mentee.Faculty);
      expect([1, 2]).toContain(order.indexOf(mentor.Year!) - order.indexOf(mentee['Year of study']!));
      const wanted = mentee['Wants a mentor who is']!;
      if (wanted) expect(wanted.split(', ')).toContain(mentor.Gender);
    }
  });

  it('fills no mentor beyond their limit', () => {
    const mentors = byId('mentors.csv', 'Mentor no.');
    for (const { volunteer } of rowsOf(pairs)) {
      const taken = rowsOf(pairs).filter(pair => pair.volunteer === volunteer).length;
      expect(taken).toBeLessThanOrEqual(Number(mentors.get(volunteer!)!['Mentees at most']));
    }
  });
});
