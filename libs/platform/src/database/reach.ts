import { setTimeout as pause } from 'node:timers/promises';
import { kindOfDatabase } from './data-source.ts';

/** Waits until a database answers at `url`, saying so each time it does not. A wrong password is final. */
export async function reachDatabase(url: string, say: (line: string) => void) {
  for (let attempt = 0; ; attempt++) {
    try {
      return await kindOfDatabase(url);
    } catch (error) {
      const { code } = error as { code?: string };
      if (code === 'ER_ACCESS_DENIED_ERROR' || code === 'ER_BAD_DB_ERROR') throw error;
      if (attempt % 10 === 0)
        say(`The database does not answer yet (${code ?? 'no reason given'}); waiting.`);
      await pause(Math.min(200 * 2 ** Math.min(attempt, 4), 2_000));
    }
  }
}
