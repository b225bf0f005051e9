import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { findProgram } from './find.mjs';
import { adviceFor, chromium, installDb, mariadbd, redisServer } from './programs.mjs';

describe('programs of the operating system', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'know-who-programs-'));
    for (const bin of ['a', 'b']) mkdirSync(join(folder, bin));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const find = (...names: string[]) => findProgram(names, join(folder, 'a'), [join(folder, 'b')]);
  const program = (path: string) => writeFileSync(join(folder, path), '', { mode: 0o755 });

  it('are found on PATH first, then where servers usually are', () => {
    expect(find('server')).toBeUndefined();
    program('b/server');
    expect(find('server')).toBe(join(folder, 'b/server'));
    program('a/server');
    expect(find('server')).toBe(join(folder, 'a/server'));
  });

  it('may have another name', () => {
    program('a/valkey-server');
    expect(find('redis-server', 'valkey-server')).toBe(join(folder, 'a/valkey-server'));
  });

  it('must be files that may be run', () => {
    mkdirSync(join(folder, 'a/server'));
    expect(find('server')).toBeUndefined();
    program('b/server');
    chmodSync(join(folder, 'b/server'), 0o644);
    expect(find('server')).toBeUndefined();
  });

  it('that are missing are named with the command that installs them, each once', () => {
    const advice = adviceFor([mariadbd, installDb, redisServer]);
    expect(advice).toContain(
      '--no-install-recommends mariadb-server-core mariadb-client-core redis-server\n',
    );
    expect(advice).toContain('DATABASE_URL');
    expect(advice.match(/- MariaDB/g)).toHaveLength(1);
    expect(adviceFor([chromium])).not.toContain('DATABASE_URL');
  });
});
