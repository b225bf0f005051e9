import { existsSync, realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { BadInput } from './bad-input.ts';
import { say } from './words.ts';

/** Paths, as they were written. */
export interface Request {
  volunteers: string;
  students: string;
  policy?: string;
  columns?: string;
  out?: string;
}

/** @throws BadInput for an option we do not know, or one that is missing */
export function readArguments(words: string[]): Request | 'help' {
  const { volunteers, students, policy, columns, out, help } = parse(words);
  if (help) return 'help';
  if (!volunteers || !students) {
    const option = volunteers ? '--students' : '--volunteers';
    throw new BadInput(say('arguments.missing', { option }), say('usage'));
  }
  const given = [volunteers, students, policy, columns].flatMap(path =>
    path === undefined ? [] : placeOf(path),
  );
  if (out !== undefined && given.includes(placeOf(out)))
    throw new BadInput(say('arguments.out-is-input', { path: out }));
  return { volunteers, students, policy, columns, out };
}

/** Where a path leads in the end, however it is written. */
function placeOf(path: string): string {
  return existsSync(path) ? realpathSync(path) : resolve(path);
}

function parse(args: string[]) {
  const path = { type: 'string' } as const;
  try {
    return parseArgs({
      args,
      options: {
        volunteers: path,
        students: path,
        policy: path,
        columns: path,
        out: path,
        help: { type: 'boolean' },
      },
    }).values;
  } catch (error) {
    throw new BadInput((error as Error).message, say('usage'));
  }
}
