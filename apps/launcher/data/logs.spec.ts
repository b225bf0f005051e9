import {
  appendFileSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Logs } from './logs.mjs';

describe('the logs of the processes', () => {
  let data: string;
  let logs: Logs;
  beforeEach(() => {
    data = mkdtempSync(join(tmpdir(), 'know-who-logs-'));
    logs = new Logs(data);
  });
  afterEach(() => rmSync(data, { recursive: true }));

  it('go on from start to start', () => {
    for (const word of ['one', 'two']) logs.with('portal', fd => writeSync(fd, `${word}\n`));
    expect(readFileSync(join(data, 'logs/portal.log'), 'utf8')).toBe('one\ntwo\n');
  });

  it('are turned over when they have grown large, under the process that writes them', () => {
    logs.with('portal', fd => {
      writeFileSync(logs.fileOf('portal'), 'x'.repeat(10 * 1024 * 1024));
      logs.turnOver('portal');
      writeSync(fd, 'after\n');
    });
    expect(statSync(`${logs.fileOf('portal')}.1`).size).toBe(10 * 1024 * 1024);
    expect(readFileSync(logs.fileOf('portal'), 'utf8')).toBe('after\n');
  });

  it('give their last lines', () => {
    expect(logs.tail('portal')).toBe('');
    appendFileSync(logs.fileOf('portal'), 'one\ntwo\nthree\n');
    expect(logs.tail('portal', 2)).toBe('  two\n  three');
  });
});
