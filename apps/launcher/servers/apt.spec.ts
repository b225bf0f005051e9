import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { aptScript } from './apt.mjs';

describe('installing with apt-get', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'know-who-apt-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  /** Runs the script with an `apt-get` of ours, and a `systemctl` that notes what it is told. */
  const run = (aptGet: string) => {
    const policy = join(folder, 'policy-rc.d');
    writeFileSync(join(folder, 'apt-get'), `#!/bin/sh\n${aptGet}\n`, { mode: 0o755 });
    writeFileSync(join(folder, 'systemctl'), '#!/bin/sh\necho "$@" >> systemctl-told\n', { mode: 0o755 });
    const script = aptScript(['mariadb-server-core', 'redis-server']).replaceAll(
      '/usr/sbin/policy-rc.d',
      policy,
    );
    const env = { PATH: `${folder}:/usr/bin:/bin`, policy };
    return { ...spawnSync('/bin/sh', ['-c', script], { env, cwd: folder, encoding: 'utf8' }), policy };
  };
  /** Notes what it is told, and whether services are forbidden just then. */
  const noting = 'echo "$@" >> told; "$policy"; echo "$1: $?" >> policy-said';

  it('installs the programs and nothing more', () => {
    expect(run(noting).status).toBe(0);
    expect(readFileSync(join(folder, 'told'), 'utf8')).toBe(
      'update -qq\ninstall -y -qq --no-install-recommends mariadb-server-core redis-server\n',
    );
  });

  it('keeps services from starting meanwhile, and only meanwhile', () => {
    const { policy } = run(noting);
    expect(readFileSync(join(folder, 'policy-said'), 'utf8')).toContain('install: 101');
    expect(existsSync(policy)).toBe(false);
  });

  it('keeps the service from starting with the machine', () => {
    run(noting);
    expect(readFileSync(join(folder, 'systemctl-told'), 'utf8')).toBe('disable --quiet redis-server\n');
  });

  it('takes its prohibition back when apt-get fails, and fails itself', () => {
    const { status, policy } = run('exit 100');
    expect(status).toBe(100);
    expect(existsSync(policy)).toBe(false);
  });

  it('leaves a prohibition alone that was there before', () => {
    const policy = join(folder, 'policy-rc.d');
    writeFileSync(policy, '#!/bin/sh\nexit 101\n', { mode: 0o755 });
    run(noting);
    expect(existsSync(policy)).toBe(true);
  });
});
