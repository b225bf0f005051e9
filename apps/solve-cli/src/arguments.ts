import { parseArgs } from 'node:util';
import { type Objective, objectives } from '#libs/matching-engine';
import { BadInput } from './bad-input.ts';
import { say } from './words.ts';

export interface Request {
  /** Where the three files are, and the answer will be. */
  folder: string;
  objective: Objective;
  /** A file of pairs to change as little as can be. */
  keep?: string | undefined;
}

/** @throws BadInput for what we do not know, or what is missing */
export function readArguments(words: string[]): Request | 'help' {
  const { positionals, values } = parse(words);
  if (values.help) return 'help';
  const [folder] = positionals;
  if (folder === undefined || positionals.length > 1) throw asUsage(say('arguments.missing'));
  const { keep, objective = keep === undefined ? 'optimal' : 'least-change' } = values;
  if (!isObjective(objective))
    throw asUsage(say('arguments.objective', { expected: objectives.join(', '), found: objective }));
  if (keep !== undefined && objective !== 'least-change')
    throw asUsage(say('arguments.keep', { found: objective }));
  return { folder, objective, keep };
}

const isObjective = (word: string): word is Objective => (objectives as readonly string[]).includes(word);

const asUsage = (problem: string) => new BadInput(`${problem}\n${say('usage')}`);

function parse(args: string[]) {
  try {
    const text = { type: 'string' } as const;
    return parseArgs({
      args,
      allowPositionals: true,
      options: { objective: text, keep: text, help: { type: 'boolean' } },
    });
  } catch (error) {
    throw asUsage((error as Error).message);
  }
}
