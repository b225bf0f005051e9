import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { haveEnded, StubHouse, until } from '../../support/stub-house.ts';

// Real: the launcher, MariaDB, Redis, processes and signals. Stubs: the apps.
describe('a started house', () => {
  let house: StubHouse;
  beforeEach(() => {
    house = new StubHouse();
  });
  afterEach(() => house.remove());

  const answers = async () => (await house.ask().catch(() => undefined))?.starts === 1;
  const pidOf = (name: string) => house.claim().processes[name]?.pid ?? 0;

  it('starts an app again that dies', async () => {
    await house.start();
    await house.said('Ctrl-C stops it');
    const { pid } = await house.ask();
    process.kill(pid, 'SIGKILL');
    await house.said('portal ended (SIGKILL); starting it again.');
    await until(answers);
    expect((await house.ask()).pid).not.toBe(pid);
  });

  it('starts its database again where it was', async () => {
    await house.start();
    await house.said('Ctrl-C stops it');
    const before = house.claim();
    process.kill(pidOf('mariadb'), 'SIGKILL');
    await house.said('mariadb ended (SIGKILL); starting it again.');
    await until(answers);
    expect(house.claim().databaseUrl).toBe(before.databaseUrl);
  });

  it('leaves nothing behind when the launcher is killed, and starts again', async () => {
    const launcher = await house.start();
    await house.said('Ctrl-C stops it');
    const before = house.claim();
    launcher.kill('SIGKILL');
    await until(() => haveEnded(before));
    await house.start();
    await house.said('Ctrl-C stops it');
    expect(await house.ask()).toMatchObject({ starts: 2 });
  });

  it('leaves nothing behind when npm is killed', async () => {
    const npm = await house.start(['npm', 'start']);
    await house.said('Ctrl-C stops it');
    const before = house.claim();
    npm.kill('SIGKILL');
    await until(() => haveEnded(before));
    await until(() => haveEnded({ ...before, processes: { launcher: before } }));
    expect(() => house.claim()).toThrow('No launcher runs');
  });

  it('leaves nothing behind where the system has no way to bind processes together', async () => {
    const launcher = await house.start(undefined, { KNOW_WHO_GUARD: 'own' });
    await house.said('Ctrl-C stops it');
    const { pid } = await house.ask();
    launcher.kill('SIGKILL');
    await until(() => !isAlive(pid));
    await house.start();
    await house.said('Ctrl-C stops it');
    expect(await house.ask()).toMatchObject({ starts: 2 });
  });
});

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
