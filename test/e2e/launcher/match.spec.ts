import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { StubHouse } from '../../support/stub-house.ts';

const program = `
console.log(JSON.stringify({ args: process.argv.slice(2), folder: process.cwd() }));
process.exitCode = 3;`;

// Real: npm, the launcher, its build. Stub: the program, which says what it was given.
describe('npm run --silent match', () => {
  let house: StubHouse;
  beforeAll(() => {
    house = new StubHouse();
    for (const folder of ['apps/match-cli/src', 'lists'])
      mkdirSync(join(house.folder, folder), { recursive: true });
    writeFileSync(join(house.folder, 'apps/match-cli/src/main.ts'), program);
  });
  afterAll(() => house.remove());

  const match = (...args: string[]) => {
    const { NODE_OPTIONS: _, ...env } = process.env;
    const cwd = join(house.folder, 'lists');
    return spawnSync('npm', ['run', '--silent', 'match', '--', ...args], { cwd, env, encoding: 'utf8' });
  };

  it('builds what is needed, and leaves stdout and exit code to the program', () => {
    const first = match('--volunteers', 'two words.csv');
    const expected = { args: ['--volunteers', 'two words.csv'], folder: join(house.folder, 'lists') };
    expect(JSON.parse(first.stdout)).toEqual(expected);
    expect(first.stderr).toContain('Building');
    expect(first.status).toBe(3);
  });

  it('says nothing of its own when all is built', () => {
    match();
    expect(match('--out', 'pairs.csv').stderr).not.toContain('Building');
  });

  it('fails on stderr alone when it cannot build', () => {
    writeFileSync(join(house.folder, 'apps/match-cli/src/broken.ts'), 'const (');
    const broken = match();
    rmSync(join(house.folder, 'apps/match-cli/src/broken.ts'));
    expect(broken.stdout).toBe('');
    expect(broken.stderr).toContain('apps/match-cli/src/broken.ts');
    expect(broken.status).toBe(1);
  });
});
