import { createServer } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { haveEnded, StubHouse, until } from '../../support/stub-house.ts';

// Real: the launcher, its build, MariaDB, Redis, processes and signals. Stubs: the apps.
describe('npm start', () => {
  let house: StubHouse;
  beforeEach(() => {
    house = new StubHouse();
  });
  afterEach(() => house.remove());

  it('brings servers and apps up, and says where and for whom', async () => {
    await house.start();
    await house.said(`Know-Who is ready at http://127.0.0.1:${house.port}`);
    await house.said('ana@stub.example  a-stub-password');
    expect(await house.ask()).toMatchObject({ starts: 1 });
    expect(Object.keys(house.claim().processes).sort()).toEqual([
      'mail-worker',
      'mariadb',
      'matching-worker',
      'portal',
      'redis',
    ]);
  });

  it('stops all of it on Ctrl-C, cleanly, and has the data at the next start', async () => {
    const launcher = await house.start();
    await house.said('Ctrl-C stops it');
    const before = house.claim();
    launcher.kill('SIGINT');
    expect(await house.ended()).toBe(0);
    expect(haveEnded(before)).toBe(true);
    await house.start();
    await house.said('Ctrl-C stops it');
    expect(await house.ask()).toMatchObject({ starts: 2 });
  });

  it('stops what it has begun when it is stopped while it begins', async () => {
    const launcher = await house.start();
    await house.said('Starting private servers');
    launcher.kill('SIGTERM');
    expect(await house.ended()).toBe(0);
    expect(() => house.claim()).toThrow('No launcher runs');
    expect(house.output).not.toContain('is ready at');
  });

  it('takes the next port when its own is taken, and says so', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await until(() => other.listening);
    const { port } = other.address() as { port: number };
    await house.start(undefined, { PORT: String(port) });
    await house.said(`Port ${port} is taken; using `);
    await house.said('Know-Who is ready at');
    expect(house.output).not.toContain(`ready at http://127.0.0.1:${port}\n`);
    other.close();
  });

  it('takes the next port when somebody else was quicker, who may even look like us', async () => {
    await house.start();
    await house.said('Bringing tables');
    const other = createServer((_, answer) => answer.end(JSON.stringify({ installation: 'another' })));
    other.listen(house.port, '127.0.0.1');
    await until(() => other.listening);
    await house.said(`Port ${house.port} is taken; using `);
    await house.said('Know-Who is ready at');
    expect(house.output).not.toContain(`ready at http://127.0.0.1:${house.port}\n`);
    other.closeAllConnections();
    other.close();
  });

  it('refuses to run twice on the same data', async () => {
    const first = await house.start();
    await house.said('Ctrl-C stops it');
    await house.start();
    await house.said(`already runs on the data in ${house.data}: process ${first.pid}`);
    expect(await house.ended()).toBe(1);
    expect(await house.ask()).toMatchObject({ starts: 1 });
    house.launcher = first;
  });
});
