import {
  accessSync,
  constants,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { bornAt } from '../processes/identity.mjs';
import { Trouble } from '../say.mjs';

/**
 * @typedef {{ pid: number, bornAt: string | undefined }} Process
 * @typedef {Process & { url?: string, databaseUrl?: string, redisUrl?: string, processes: Record<string, Process> }} Claim
 *   what `<data>/running.<pid>.json` holds: who uses the data directory, where, and what it has started
 */

/**
 * Takes a data directory for this process alone, and ends what a killed launcher may have left in it.
 * Everyone first writes a claim of their own and then looks for others, so two can never both believe they are alone.
 * @param {string} data
 * @returns {Promise<{ note(more: Partial<Claim>): void, noteProcess(running: import('../processes/running.mjs').Running): void, release(): void }>}
 * @throws Trouble when another launcher uses it
 */
export async function claim(data) {
  makeUsable(data);
  const file = fileOf(data, process.pid);
  /** @type {Claim} */
  const own = { pid: process.pid, bornAt: bornAt(process.pid), processes: {} };
  let released = false;
  const write = () => {
    if (released) return;
    writeFileSync(`${file}.new`, JSON.stringify(own, null, 2), { mode: 0o600 });
    renameSync(`${file}.new`, file);
  };
  write();
  for (const other of claims(data).filter(({ pid }) => pid !== process.pid)) {
    if (isAlive(other)) {
      rmSync(file);
      throw new Trouble(
        `Know-Who already runs on the data in ${data}: process ${other.pid}${other.url ? `, ${other.url}` : ''}.\n` +
          'Stop that one first, or set KNOW_WHO_DATA to another directory for this one.',
      );
    }
    await Promise.all(Object.values(other.processes).map(endLeftOver));
    rmSync(fileOf(data, other.pid), { force: true });
  }
  return {
    note(more) {
      Object.assign(own, more);
      write();
    },
    noteProcess({ name, pid, ended }) {
      if (!pid) return;
      own.processes[name] = { pid, bornAt: bornAt(pid) };
      write();
      void ended.then(() => {
        if (own.processes[name]?.pid === pid) delete own.processes[name];
        write();
      });
    },
    release() {
      released = true;
      rmSync(file, { force: true });
    },
  };
}

/** @param {string} data */
function makeUsable(data) {
  try {
    mkdirSync(data, { recursive: true, mode: 0o700 });
    accessSync(data, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error);
    throw new Trouble(
      `The data directory ${data} cannot be used (${code}).\nGive this account the right to write there, or set KNOW_WHO_DATA to another directory.`,
    );
  }
}

/** @param {string} data @returns {boolean} whether a launcher uses this directory now */
export const isClaimed = data => runningIn(data) !== undefined;

/** @param {string} data @returns {Claim | undefined} of the launcher that uses this directory now */
export const runningIn = data => claims(data).find(isAlive);

/** @param {string} data @returns {Claim[]} */
function claims(data) {
  return readdirSync(data)
    .filter(name => /^running\.\d+\.json$/.test(name))
    .flatMap(name => {
      try {
        return [JSON.parse(readFileSync(join(data, name), 'utf8'))];
      } catch {
        return [];
      }
    });
}

/** @param {Process} process */
const isAlive = process => process.bornAt !== undefined && bornAt(process.pid) === process.bornAt;

/** @param {Process} left */
async function endLeftOver(left) {
  for (let tries = 0; isAlive(left); tries++) {
    // It was told to end when its launcher died; only who does not listen for ten seconds is killed.
    if (tries % 100 === 0) process.kill(left.pid, tries ? 'SIGKILL' : 'SIGTERM');
    await pause(100);
  }
}

/** @param {string} data @param {number} pid */
const fileOf = (data, pid) => join(data, `running.${pid}.json`);
