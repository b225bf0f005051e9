import { randomUUID } from 'node:crypto';
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { writeTable } from '#libs/rosters';
import { BadInput } from '../bad-input.ts';
import type { Matched } from '../match.ts';
import { say } from '../words.ts';
import { reasonsOf } from './reasons-of.ts';

/** Writes pairs.csv, whole or not at all. @throws BadInput when nothing can be written there */
export function writePairs(path: string, { result, rules }: Matched): void {
  const rows = result.pairs.map(({ volunteer, student, score, terms }) => [
    volunteer,
    student,
    score,
    reasonsOf(terms, rules),
  ]);
  const part = `${path}.${randomUUID()}.part`;
  try {
    // Programs read it as well, and many take a byte order mark for a part of the first heading.
    writeFileSync(part, writeTable([['volunteer', 'student', 'score', 'reasons'], ...rows], { mark: false }));
    renameSync(part, path);
  } catch (error) {
    rmSync(part, { force: true });
    const { code = 'other' } = error as NodeJS.ErrnoException;
    throw new BadInput(say('file.unwritable', { path, code }));
  }
}
