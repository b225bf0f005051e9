import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { bornAt } from '../processes/identity.mjs';
import { claim, isClaimed } from './claim.mjs';

describe('the claim on a data directory', () => {
  let data: string;
  beforeEach(() => {
    data = mkdtempSync(join(tmpdir(), 'know-who-claim-'));
  });
  afterEach(() => rmSync(data, { recursive: true, force: true }));

  const leave = (pid: number, content: object) =>
    writeFileSync(join(data, `running.${pid}.json`), JSON.stringify({ pid, processes: {}, ...content }));

  it('is held until it is released', async () => {
    const { release } = await claim(data);
    expect(isClaimed(data)).toBe(true);
    release();
    expect(readdirSync(data)).toEqual([]);
  });

  it('is refused while another process holds it, with that one named', async () => {
    const holder = process.ppid;
    leave(holder, { bornAt: bornAt(holder), url: 'http://127.0.0.1:3000' });
    await expect(claim(data)).rejects.toThrow(`process ${holder}, http://127.0.0.1:3000`);
    expect(readdirSync(data)).toEqual([`running.${holder}.json`]);
  });

  it('is taken over from a process that ended without a word, even when its id is used again', async () => {
    leave(process.ppid, { bornAt: 'long ago' });
    const { release } = await claim(data);
    expect(readdirSync(data)).toEqual([`running.${process.pid}.json`]);
    release();
  });

  it('ends what such a process left running, and nothing that only has the same id', async () => {
    const left = spawn('sleep', ['60']);
    const ended = new Promise(resolve => left.once('exit', (_, signal) => resolve(signal)));
    const other = { pid: process.ppid, bornAt: 'long ago' };
    leave(99_999_999, {
      bornAt: 'x',
      processes: { left: { pid: left.pid, bornAt: bornAt(left.pid ?? 0) }, other },
    });
    const { release } = await claim(data);
    expect(await ended).toBe('SIGTERM');
    expect(bornAt(process.ppid)).toBeDefined();
    release();
  });

  it('says so when the directory cannot be used', async () => {
    writeFileSync(join(data, 'file'), '');
    await expect(claim(join(data, 'file'))).rejects.toThrow('cannot be used');
  });
});
