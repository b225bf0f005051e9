import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { root } from '#libs/platform';
import type { Claim } from '../../../apps/launcher/data/claim.mjs';
import { bornAt } from '../../../apps/launcher/processes/identity.mjs';
import { StubHouse, until } from '../../support/stub-house.ts';

const suites: Record<string, string> = {
  passing: `test('a', () => expect(process.env.TEST_DATABASE_URL).toMatch('mysql://'));`,
  mixed: `test('b', () => {}); test('c', () => { throw new Error('c fails') }); test.skip('d', () => {});`,
  unreadable: `import './what-is-not-there.ts';`,
};

/** Two, so that jest runs them in processes of their own. Each notes its process, then never ends. */
const endless = `
import { writeFileSync } from 'node:fs';
test('e', async () => {
  writeFileSync(process.pid + '.endless', '');
  await new Promise(resolve => setInterval(() => {}, 1_000));
});`;

const runTests = [process.execPath, 'apps/launcher/test.mjs'];
const lastLine = ({ output }: StubHouse) => output.trimEnd().split('\n').at(-1);

// Real: the launcher, jest, MariaDB, Redis. Stubs: the tests.
describe('npm test -- <path>', () => {
  let house: StubHouse;
  beforeAll(() => {
    house = new StubHouse();
    for (const path of ['config', 'test/support/quiet.ts'])
      cpSync(join(root, path), join(house.folder, path), { recursive: true });
    mkdirSync(join(house.folder, 'test/medium'), { recursive: true });
    mkdirSync(join(house.folder, 'scratch'));
    for (const [name, code] of Object.entries(suites)) {
      writeFileSync(join(house.folder, `test/medium/${name}.spec.ts`), code);
    }
  });
  afterAll(() => house.remove());

  const scratch = () => join(house.folder, 'scratch');
  const run = (path: string) => house.start([...runTests, path], { TMPDIR: scratch() });
  const throwAways = () => readdirSync(scratch()).filter(name => name.startsWith('know-who-test-'));

  it('ends with one line that counts what cannot be run as failed', async () => {
    await run('test/medium');
    expect(await house.ended()).toBe(1);
    expect(lastLine(house)).toBe('2 passed, 2 failed, 1 skipped');
  });

  it('gives tests servers of their own, and removes these afterwards', async () => {
    await run('medium/passing');
    expect(await house.ended()).toBe(0);
    expect(lastLine(house)).toBe('1 passed, 0 failed');
    expect(throwAways()).toEqual([]);
  });

  it('leaves nothing behind when it is killed in the middle of a test', async () => {
    mkdirSync(join(house.folder, 'test/faults'));
    for (const name of ['f', 'g']) writeFileSync(join(house.folder, `test/faults/${name}.spec.ts`), endless);
    const launcher = await run('test/faults');
    const testing = () => readdirSync(house.folder).filter(name => name.endsWith('.endless'));
    await until(() => testing().length === 2);
    const claim = join(scratch(), throwAways()[0] ?? '', `running.${launcher.pid}.json`);
    const { processes } = JSON.parse(readFileSync(claim, 'utf8')) as Claim;
    launcher.kill('SIGKILL');
    const pids = [
      ...testing().map(name => Number.parseInt(name, 10)),
      ...Object.values(processes).map(({ pid }) => pid),
    ];
    expect(pids.length).toBeGreaterThanOrEqual(5);
    await until(() => pids.every(pid => bornAt(pid) === undefined));
  });
});
