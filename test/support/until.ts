import { setTimeout as pause } from 'node:timers/promises';

/** Waits until something has become so; the test's own time limit says when it never will. */
export async function until(what: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await what())) await pause(50);
}
