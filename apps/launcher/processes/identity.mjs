import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * When a process began, in the words of the system. Ids are used again; an id with its beginning is not.
 * @param {number} pid
 * @returns {string | undefined} undefined when the process has ended
 */
export function bornAt(pid) {
  try {
    if (process.platform === 'linux') {
      // See proc(5): the name in parentheses may hold anything, so count from its end. Field 3 is the state, 22 the start.
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      return fields[0] === 'Z' ? undefined : fields[19];
    }
    const options = { encoding: /** @type {const} */ ('utf8'), stdio: /** @type {const} */ ('pipe') };
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], options).trim() || undefined;
  } catch {
    return undefined;
  }
}
