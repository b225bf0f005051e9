import type { Clock } from '#libs/platform';
import { summaryOf } from './answers/summary.ts';
import { writePairs } from './answers/write-pairs.ts';
import { readArguments } from './arguments.ts';
import { BadInput } from './bad-input.ts';
import { match } from './match.ts';
import { readInput } from './read-input.ts';
import { say } from './words.ts';

export interface Terminal {
  clock: Clock;
  /** Takes the JSON summary, and nothing else. */
  answer(text: string): void;
  /** Takes a line for a person. */
  tell(line: string): void;
}

/** @returns the exit code: 0 matched; 2 the input is not as expected, and nothing is written */
export function run(words: string[], { clock, answer, tell }: Terminal): number {
  const since = clock.now().getTime();
  try {
    const request = readArguments(words);
    if (request === 'help') {
      tell(say('usage'));
      return 0;
    }
    const matched = match(readInput(request), clock);
    if (request.out !== undefined) writePairs(request.out, matched);
    for (const note of matched.notes) tell(note);
    answer(`${JSON.stringify(summaryOf(matched, clock.now().getTime() - since))}\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof BadInput)) throw error;
    for (const line of error.lines) tell(line);
    return 2;
  }
}
