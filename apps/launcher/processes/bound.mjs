import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { findProgram } from '../servers/find.mjs';

/** @type {string | null | undefined} */
let setpriv;

/**
 * A command that ends when this process does, even when this process is killed and can do nothing any more.
 * Linux does it itself (setpriv of util-linux); elsewhere a small parent watches.
 * @param {NodeJS.Signals} signal what the command then gets
 * @param {string} command absolute path
 * @param {string[]} args
 * @returns {[string, string[]]}
 */
export function bound(signal, command, args) {
  setpriv ??= working(findProgram(['setpriv']));
  const name = signal.replace('SIG', '');
  if (setpriv) return [setpriv, ['--pdeathsig', name, '--', command, ...args]];
  return [process.execPath, [join(import.meta.dirname, 'guard.mjs'), signal, command, ...args]];
}

/** @param {string | undefined} program busybox has a setpriv too, without this option */
function working(program) {
  if (!program || process.env.KNOW_WHO_GUARD === 'own') return null;
  const tried = spawnSync(program, ['--pdeathsig', 'TERM', '--', '/bin/sh', '-c', ':']);
  return tried.status === 0 ? program : null;
}
