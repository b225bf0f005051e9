import { join } from 'node:path';
import { InputError } from '#libs/matching-engine';
import { type Clock } from '#libs/platform';
import { readArguments } from './arguments.ts';
import { BadInput } from './bad-input.ts';
import { readKept } from './reading/read-kept.ts';
import { readSeason } from './reading/read-season.ts';
import { solveSeason } from './solve-season.ts';
import { say } from './words.ts';
import { writeMatches } from './write-matches.ts';

export interface Terminal {
  clock: Clock;
  /** Takes the JSON object, and nothing else. */
  answer(text: string): void;
  /** Takes a line for a person. */
  tell(line: string): void;
}

/** @returns the exit code: 0 solved; 2 the input is not as expected, and nothing is written */
export function run(words: string[], { clock, answer, tell }: Terminal): number {
  try {
    const request = readArguments(words);
    if (request === 'help') {
      tell(say('usage'));
      return 0;
    }
    const began = clock.now().getTime();
    const season = readSeason(request.folder);
    const kept = request.keep === undefined ? undefined : readKept(request.keep, season);
    if (kept?.gone) tell(say('keep.gone', { count: kept.gone }));
    const read = clock.now().getTime() - began;
    const { chosen, summary, ms } = solveSeason(season, request.objective, kept?.pairs, clock);
    writeMatches(join(request.folder, 'matches.csv'), season, chosen);
    answer(`${JSON.stringify({ ...summary, ms: { read, ...ms } })}\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof BadInput) && !(error instanceof InputError)) throw error;
    tell(error.message);
    return 2;
  }
}
