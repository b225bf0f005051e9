import { userInfo } from 'node:os';

/** Whether this process runs as root. */
export const amRoot = () => process.getuid?.() === 0;

/** @returns {string | undefined} the account's name; a container may run under an id that has none */
export function myName() {
  try {
    return userInfo().username;
  } catch {
    return undefined;
  }
}
