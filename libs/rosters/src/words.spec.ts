import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { Refusal, root } from '#libs/platform';
import { rosters } from './reading/columns/fields.ts';
import type { RowProblem } from './reading/rows/problem.ts';
import { sayExpected, sayField, sayProblem, sayRefusal } from './words.ts';

const folder = join(import.meta.dirname, 'reading');
const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter(file => file.endsWith('.ts') && !file.endsWith('.spec.ts'))
  .map(file => readFileSync(join(folder, file), 'utf8'))
  .join('\n');
const codes = (pattern: RegExp) => [...new Set([...sources.matchAll(pattern)].map(([, code]) => code!))];

const problem: RowProblem = {
  row: 12,
  column: 'Plätze',
  field: 'capacity',
  code: 'whole-number',
  values: { min: 1, max: 5 },
  found: 'viele',
};

describe('The words for what is wrong', () => {
  it('name the row, the column, what was expected and what was found', () => {
    expect(sayProblem(problem, 'en')).toBe(
      'Row 12, column “Plätze”: expected a whole number from 1 to 5, found “viele”.',
    );
    expect(sayProblem({ ...problem, found: '' }, 'en')).toMatch(/found nothing\.$/);
    const width = { row: 3, code: 'cells', values: { count: 2 }, found: '3' };
    expect(sayProblem(width, 'en')).toBe('Row 3: expected 2 cells, as many as there are headings, found 3.');
  });

  it('exist for every code that a cell or a row may have', () => {
    const found = codes(/(?:new Unread\(|oneOf<[^>]*>\(|code: )'([a-z-]+)'/g);
    expect(found.length).toBeGreaterThan(15);
    const values = { min: 1, max: 2, count: 3, first: 4, unknown: 'x' };
    for (const code of found) expect(sayExpected({ ...problem, code, values }, 'en')).not.toBe('');
  });

  it('exist for every problem that a row has with what is known already', () => {
    const checks = ['employers/src/import', 'employers/src/invitations', 'schools/src/import'].flatMap(
      folder =>
        readdirSync(join(root, 'libs', folder))
          .filter(file => /^(check-rows|domains)\.ts$/.test(file))
          .map(file => readFileSync(join(root, 'libs', folder, file), 'utf8')),
    );
    const found = checks.flatMap(source =>
      [...source.matchAll(/'(?:\w+)', '([a-z-]+)'\)|code: '([a-z-]+)'|'(repeated)'/g)].map(
        ([, one, two, three]) => (one ?? two ?? three)!,
      ),
    );
    expect(found.length).toBeGreaterThan(8);
    const values = { active: 2, domain: 'x.example' };
    const other = sayExpected({ ...problem, code: 'nobody-knows', values: {} }, 'en');
    for (const code of found) expect(sayExpected({ ...problem, code, values }, 'en')).not.toBe(other);
  });

  it('exist for every refusal of a file', () => {
    const found = [...codes(/new Refusal\('([a-z-]+)'/g), ...codes(/'(file-[a-z-]+)'/g)];
    expect(found.length).toBeGreaterThan(10);
    for (const code of found) {
      expect(
        sayRefusal(new Refusal(code, 'invalid', { values: { max: 1, row: 2, field: 'name' } }), 'en'),
      ).toBeTruthy();
    }
    expect(sayRefusal(new Refusal('not-ours', 'invalid'), 'en')).toBeUndefined();
  });

  it('exist for every field', () => {
    for (const { fields } of [rosters.volunteers, rosters.students]) {
      for (const field of Object.keys(fields)) expect(sayField(field, 'en')).not.toBe('');
    }
  });
});
